package org.collegium.corporate.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collegium.corporate.Applicant;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.corporate.voucher.VoucherCode;
import org.collegium.corporate.voucher.VoucherHashing;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorporateTest
class ClaimingSeatsIT {

    private static final int SEATS = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ReservingSeats reserving;

    @Autowired
    private EndingReservations ending;

    @Autowired
    private VoucherHashing hashing;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetEarlierRefusals() {
        jdbc.sql("delete from redemption where status = 'refused'").update();
    }

    @RepeatedTest(20)
    void givesEverySeatOnceTo64AtOnce() throws Exception {
        Employer employer = Employer.withSeats(port, clock, SEATS, "none");

        atOnce(requests(employer, 64));

        assertThat(outcomes(employer)).containsExactly("refused no-seat-left 54", "reserved  10");
        assertThat(employer.seats(port)).containsExactly(SEATS, SEATS, 0, 0);
    }

    @RepeatedTest(20)
    void givesEverySeatOnceTo500AtOnce() throws Exception {
        Employer employer = Employer.withSeats(port, clock, SEATS, "none");

        atOnce(requests(employer, 500));

        assertThat(outcomes(employer)).containsExactly("refused no-seat-left 490", "reserved  10");
        assertThat(employer.seats(port)).containsExactly(SEATS, SEATS, 0, 0);
    }

    @Test
    void givesReturnedSeatsAgainWhileOthersClaim() throws Exception {
        Employer employer = Employer.withSeats(port, clock, SEATS, "none");
        String hash = hash(employer);
        List<Applicant> first = applicants(SEATS);
        first.forEach(applicant -> reserve(applicant, hash));

        List<Runnable> work = new ArrayList<>(requests(employer, 100));
        first.forEach(applicant -> work.add(() -> ending.giveBack(applicant.applicationId(), "application-withdrawn")));
        atOnce(work);

        List<Integer> seats = employer.seats(port);
        assertThat(seats.get(1) + seats.get(3)).isEqualTo(SEATS);
        applicants(SEATS).forEach(applicant -> reserve(applicant, hash));
        assertThat(employer.seats(port)).containsExactly(SEATS, SEATS, 0, 0);
    }

    @Test
    void givesOnePersonOneSeatHoweverManyApplications() throws Exception {
        Employer employer = Employer.withSeats(port, clock, SEATS, "none");
        Applicant person = Applicant.fresh();
        String hash = hash(employer);

        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Applicant application = person.applyingAgain();
            work.add(() -> reserve(application, hash));
        }
        atOnce(work);

        assertThat(employer.seats(port)).containsExactly(SEATS, 1, 0, 9);
        assertThat(outcomesOfPerson(person)).containsExactly("refused already-redeemed 29", "reserved  1");
    }

    @Test
    void spendsUniqueCodeOnceHoweverManyTry() throws Exception {
        Employer employer = Employer.withSeats(port, clock, SEATS, "unique-code");

        atOnce(requests(employer, 30));

        assertThat(employer.seats(port)).containsExactly(SEATS, 1, 0, 9);
    }

    private List<Runnable> requests(Employer employer, int count) {
        String hash = hash(employer);
        return applicants(count).stream()
                .map(applicant -> (Runnable) () -> reserve(applicant, hash))
                .toList();
    }

    private static List<Applicant> applicants(int count) {
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            applicants.add(Applicant.fresh());
        }
        return applicants;
    }

    private String hash(Employer employer) {
        return hashing.hashOf(VoucherCode.typed(employer.code()));
    }

    private void reserve(Applicant applicant, String hash) {
        reserving.reserve(new ReserveSeat(
                applicant.applicationId(), applicant.personId(), "employed", hash, "sample.example.org", true));
    }

    /// Every piece of work in a thread of its own, let go together.
    private static void atOnce(List<Runnable> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable one : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    one.run();
                    return one;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                assertThat(one.get()).isNotNull();
            }
        }
    }

    /// Refused applications name no agreement; those of earlier tests are gone.
    private List<String> outcomes(Employer employer) {
        return jdbc.sql("""
                        select status || ' ' || coalesce(refusal, '') || ' ' || count(*) from redemption
                        where (agreement_id = :agreement or agreement_id is null) and person_id is not null
                        group by status, refusal order by 1
                        """)
                .param("agreement", employer.agreementId())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> outcomesOfPerson(Applicant person) {
        return jdbc.sql("""
                        select status || ' ' || coalesce(refusal, '') || ' ' || count(*) from redemption
                        where person_id = :person group by status, refusal order by 1
                        """)
                .param("person", person.personId())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
