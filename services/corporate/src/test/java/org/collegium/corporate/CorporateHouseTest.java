package org.collegium.corporate;

import org.collegium.testing.house.HouseRulesTest;

class CorporateHouseTest extends HouseRulesTest {

    CorporateHouseTest() {
        super("org.collegium.corporate");
    }
}
