package org.collegium.members;

import org.collegium.testing.house.HouseRulesTest;

class MembersHouseTest extends HouseRulesTest {

    MembersHouseTest() {
        super("org.collegium.members");
    }
}
