package org.collegium.mentoring;

import org.collegium.testing.house.HouseRulesTest;

class MentoringHouseTest extends HouseRulesTest {

    MentoringHouseTest() {
        super("org.collegium.mentoring");
    }
}
