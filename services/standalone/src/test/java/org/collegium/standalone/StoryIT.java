package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.contracts.corporate.SeatRedeemedV1;
import org.collegium.contracts.corporate.SeatReservedV2;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.standalone.Doors.Sponsor;
import org.collegium.standalone.sample.SamplePerson;
import org.collegium.testing.EventProbe;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The platform's main job, by its API.
class StoryIT {

    private final Standalone platform = Platform.shared();
    private final Doors doors = Platform.doors();
    private final Story story =
            new Story(doors, to -> platform.infrastructure().inbox().list(to, null, 100));

    @Test
    void loadsTheSampleCollege() {
        JsonNode members = doors.office().get("/api/membership/members?query=comfrey.itchen&limit=10");
        JsonNode november = doors.office().get("/api/issues/issues/2012-11");

        assertThat(members.path("items")).isNotEmpty();
        assertThat(november.path("articles")).hasSize(17);
        assertThat(doors.awaitCampaign("2012-01").path("audience").asInt()).isZero();
        assertThat(doors.awaitCampaign("2012-05").path("audience").asInt()).isZero();
        assertThat(platform.credentials().sampleVoucherCode()).startsWith("ESSEX-");
    }

    @Test
    void takesAMemberWhoPays() {
        String email = Doors.freshEmail();

        UUID application = story.joinsAndPays(email);

        assertThat(doors.application(application).path("membershipNumber").asString())
                .isNotBlank();
    }

    @Test
    void takesAMemberWithAVoucherAndASeatForThem() {
        Sponsor sponsor = doors.sponsor(3);
        try (EventProbe probe = EventProbe.fromNow()) {
            UUID application = story.joinsWithVoucher(Doors.freshEmail(), sponsor);

            probe.mentioning(application);
            probe.expect(SeatRequestedV1.class);
            SeatReservedV2 reserved = probe.expect(SeatReservedV2.class);
            MembershipActivatedV1 activated = probe.expect(MembershipActivatedV1.class);
            SeatRedeemedV1 redeemed = probe.expect(SeatRedeemedV1.class);
            assertThat(reserved.agreementId()).hasToString(sponsor.agreement());
            assertThat(redeemed.seatId()).isEqualTo(reserved.seatId());
            assertThat(redeemed.membershipId()).isEqualTo(activated.membershipId());
        }
    }

    @Test
    void refusesACodeNobodyGave() {
        UUID application = doors.join(Doors.freshEmail(), "ESSEX-0000-0000-0000");

        JsonNode end = doors.awaitEnd(application);

        assertThat(end.path("status").asString()).isEqualTo("refused");
        assertThat(end.path("refusal").path("code").asString()).isEqualTo("voucher-unknown");
    }

    @Test
    void mailsAnIssueToEveryMemberOnce() {
        List<String> members = new ArrayList<>();
        for (int n = 1; n <= 60; n++) {
            members.add(SamplePerson.member(n).email());
        }
        String joined = Doors.freshEmail();
        story.joinsAndPays(joined);
        members.add(joined);

        story.mailsEveryMemberOnce("2013-01", members);

        JsonNode campaign = doors.campaign("2013-01");
        assertThat(campaign.path("audience").asInt()).isGreaterThanOrEqualTo(members.size());
        assertThat(campaign.path("counts").path("delivered").asInt())
                .isEqualTo(campaign.path("audience").asInt());
    }

    @Test
    void actsAsAMember() {
        var answer = doors.anybody()
                .post("/dev/tokens", Map.of("email", SamplePerson.member(17).email()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);

        JsonNode me = doors.anybody()
                .as("Bearer " + answer.text("accessToken"))
                .get("/api/membership/members/me")
                .json();

        assertThat(me.path("status").asString()).isEqualTo("active");
    }
}
