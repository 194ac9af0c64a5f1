package org.collegium.portal;

import org.collegium.testing.house.HouseRulesTest;

class PortalHouseTest extends HouseRulesTest {
    PortalHouseTest() {
        super("org.collegium.portal");
    }
}
