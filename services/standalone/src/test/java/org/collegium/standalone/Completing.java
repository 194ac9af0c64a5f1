package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

/// The steps in which a programme is completed: sent back, handed in again, and its condition met.
record Completing(String portal, String title) {

    void sendsBack(Visitor officer) {
        officer.open("/staff/endorsement");
        officer.follow(title);
        officer.sees("Is something missing?");
        officer.page().getByText("Send it back as incomplete").first().click();
        officer.press("Send it back");
        officer.sees("There is a problem");
        officer.fill("What is missing?", "The outline does not say who teaches.");
        officer.looksRight("office-send-back");
        officer.press("Send it back");
        officer.page().getByText("It is sent back, and the provider is told.").waitFor();
    }

    void handsInAgain(Visitor provider) {
        provider.open("/endorsement");
        provider.follow(title);
        provider.sees("What is missing");
        assertThat(provider.page().locator("main").innerText()).contains("The outline does not say who teaches.");
        provider.looksRight("endorsement-returned");
        provider.follow("Check and hand in");
        provider.press("Hand in this programme");
        provider.page().getByText("Your programme is handed in.").waitFor();
    }

    /// Everybody reads the condition until it is met.
    void meetsTheCondition(Visitor provider, Visitor officer, String seal) {
        try (var anybody = new Visitor(portal, Visitor.PHONE)) {
            anybody.open("/register/" + seal);
            anybody.sees("Conditions");
            assertThat(anybody.page().locator("main").innerText()).contains("Name the trainers.");
            anybody.looksRight("seal-conditions");
            anybody.open("/register?q=" + seal);
            assertThat(anybody.page().locator("main").innerText()).contains("Name the trainers.");

            provider.follow("Show how it is met");
            provider.fill("What you have done", "They are named on page 3.");
            provider.press("Send it to the College");
            provider.page().getByText("Your evidence is with the College.").waitFor();
            provider.looksRight("endorsement-evidence");
            officer.open("/staff/endorsement");
            officer.follow(title);
            officer.sees("Conditions");
            officer.looksRight("office-conditions");
            officer.press("It is met: close it");
            officer.page().getByText("Nothing is left to do.").waitFor();
            anybody.open("/register/" + seal);
            assertThat(anybody.page().locator("main").innerText()).doesNotContain("Name the trainers.");
        }
        officer.open("/staff/endorsement/register/" + seal);
    }
}
