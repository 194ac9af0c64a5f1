package org.collegium.membership;

import org.collegium.testing.house.HouseRulesTest;

class MembershipHouseTest extends HouseRulesTest {

    MembershipHouseTest() {
        super("org.collegium.membership");
    }
}
