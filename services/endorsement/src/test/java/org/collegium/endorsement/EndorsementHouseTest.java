package org.collegium.endorsement;

import org.collegium.testing.house.HouseRulesTest;

class EndorsementHouseTest extends HouseRulesTest {

    EndorsementHouseTest() {
        super("org.collegium.endorsement");
    }
}
