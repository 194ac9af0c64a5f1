package org.collegium.notifications;

import org.collegium.testing.house.HouseRulesTest;

class NotificationsHouseTest extends HouseRulesTest {

    NotificationsHouseTest() {
        super("org.collegium.notifications");
    }
}
