package org.collegium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whoever joins knows how far they are.
class JoiningStepsIT extends PortalIT {

    @Test
    void saysHowManyStepsThereAreOnceThatIsKnownAndNeverAnythingElse() {
        Visit visit = joiner("joiner-" + UUID.randomUUID() + "@example.org");
        visit.submit("/join/name", "/join/name", Map.of("givenName", "Sample", "familyName", "Member 17"));
        String name = visit.get("/join/name").body();
        String paying = visit.get("/join/paying").body();
        visit.submit("/join/paying", "/join/paying", Map.of("how", "SELF"));
        String plan = visit.get("/join/plan").body();
        String changed = visit.get("/join/paying").body();
        visit.submit("/join/paying", "/join/paying", Map.of("how", "VOUCHER", "voucherCode", "ESSEX"));

        assertThat(name).contains("Join: step 3<");
        assertThat(paying).contains("Join: step 4<");
        assertThat(plan).contains("Join: step 5 of 9<");
        assertThat(changed).contains("Join: step 4<");
        assertThat(visit.get("/join/registration").body()).contains("Join: step 5 of 7<");
        assertThat(visit().get("/join/email").body()).contains("Join: step 1<");
    }
}
