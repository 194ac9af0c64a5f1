package org.collegium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.collegium.standalone.Doors.Seats;
import org.collegium.standalone.Doors.Sponsor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// More people than seats, all at once; `-Drace.rounds=20` for the full proof.
class VoucherRaceIT {

    private static final int ROUNDS = Integer.getInteger("race.rounds", 3);
    private static final int JOINS = 64;
    private static final int SEATS = 10;

    private final Doors doors = Platform.doors();

    @Test
    void givesEachSeatToOnePersonAndRefusesTheRest() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Sponsor sponsor = doors.sponsor(SEATS);

            List<JsonNode> ends = joinAtOnce(sponsor);

            assertThat(ends.stream().filter(end -> status(end).equals("active")))
                    .as("active in round %d", round)
                    .hasSize(SEATS);
            assertThat(ends.stream()
                            .filter(end -> status(end).equals("refused"))
                            .map(end -> end.path("refusal").path("code").asString()))
                    .as("refused in round %d", round)
                    .hasSize(JOINS - SEATS)
                    .containsOnly("no-seat-left");
            Awaitility.await()
                    .atMost(Doors.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(doors.seats(sponsor.agreement())).isEqualTo(new Seats(SEATS, 0, SEATS, 0)));
        }
    }

    private List<JsonNode> joinAtOnce(Sponsor sponsor) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<UUID>> applications = new ArrayList<>();
            for (int i = 0; i < JOINS; i++) {
                applications.add(people.submit(() -> doors.join(Doors.freshEmail(), sponsor.code())));
            }
            List<JsonNode> ends = new ArrayList<>();
            for (Future<UUID> application : applications) {
                ends.add(doors.awaitEnd(application.get()));
            }
            return ends;
        }
    }

    private static String status(JsonNode application) {
        return application.path("status").asString();
    }
}
