package org.collegium.issues;

import org.collegium.testing.house.HouseRulesTest;

class IssuesHouseTest extends HouseRulesTest {

    IssuesHouseTest() {
        super("org.collegium.issues");
    }
}
