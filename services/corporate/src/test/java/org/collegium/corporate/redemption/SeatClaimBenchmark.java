package org.collegium.corporate.redemption;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.collegium.corporate.Applicant;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.corporate.voucher.VoucherCode;
import org.collegium.corporate.voucher.VoucherHashing;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Seat claims a second through the use case, and as bare SQL of the same shape on the same pool. Not part of the
/// build: `./mvnw -pl services/corporate verify -Dit.test=SeatClaimBenchmark`.
@CorporateTest
class SeatClaimBenchmark {

    private static final int CLIENTS = 32;
    private static final int SEATS = 6_000;

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ReservingSeats reserving;

    @Autowired
    private VoucherHashing hashing;

    @Autowired
    private DataSource database;

    @Test
    void printsClaimsPerSecond() throws Exception {
        useCase(1_000);
        double withRules = useCase(SEATS);
        double bare = bare(SEATS);
        System.out.printf(
                "Seat claims a second, %d clients: use case %.0f, bare SQL %.0f, ratio %.2f%n",
                CLIENTS, withRules, bare, withRules / bare);
    }

    private double useCase(int seats) throws Exception {
        Employer employer = Employer.withSeats(port, clock, seats, "none");
        String hash = hashing.hashOf(VoucherCode.typed(employer.code()));
        return perSecond(seats, () -> {
            Applicant one = Applicant.fresh();
            reserving.reserve(
                    new ReserveSeat(one.applicationId(), one.personId(), "employed", hash, "sample.example.org", true));
        });
    }

    private double bare(int seats) throws Exception {
        Employer employer = Employer.withSeats(port, clock, seats, "none");
        return perSecond(seats, () -> claimBare(employer.agreementId()));
    }

    /// One row inserted, one seat claimed, one row changed, one fact put into a table, one commit.
    private void claimBare(UUID agreementId) {
        Applicant one = Applicant.fresh();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "insert into redemption (application_id, status) values (?, 'awaited')",
                    one.applicationId());
            UUID seat = claim(connection, agreementId, one.applicationId());
            run(connection, """
                    update redemption set status = 'reserved', seat_id = ?, agreement_id = ?, person_id = ?,
                        expires_at = now(), ask_at = now() + interval '1 day' where application_id = ?
                    """, seat, agreementId, one.personId(), one.applicationId());
            run(connection, """
                    insert into audit_entry (happened_at, caller, act, subject, detail)
                    values (now(), 'benchmark', 'seat-reserved', ?::text, '')
                    """, seat);
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("The bare claim failed.", failed);
        }
    }

    private static UUID claim(Connection connection, UUID agreementId, UUID applicationId) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement("""
                with free as (select id from seat where agreement_id = ? and application_id is null
                              limit 1 for update skip locked)
                update seat set application_id = ? from free where seat.id = free.id returning seat.id
                """)) {
            claim.setObject(1, agreementId);
            claim.setObject(2, applicationId);
            try (ResultSet rows = claim.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static double perSecond(int times, Runnable work) throws Exception {
        AtomicInteger left = new AtomicInteger(times);
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        work.run();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return times * 1e9 / (System.nanoTime() - start);
    }
}
