package org.collegium.web;

import org.collegium.testing.house.HouseRulesTest;

class WebHouseTest extends HouseRulesTest {

    WebHouseTest() {
        super("org.collegium.web");
    }
}
