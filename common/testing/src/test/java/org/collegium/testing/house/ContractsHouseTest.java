package org.collegium.testing.house;

/// Contracts cannot test themselves with this module, which depends on them, so they are looked at from here.
class ContractsHouseTest extends HouseRulesTest {

    ContractsHouseTest() {
        super("org.collegium.contracts");
    }
}
