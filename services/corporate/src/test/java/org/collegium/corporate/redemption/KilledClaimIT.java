package org.collegium.corporate.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.collegium.corporate.Applicant;
import org.collegium.corporate.CorporateTest;
import org.collegium.corporate.Employer;
import org.collegium.corporate.voucher.VoucherCode;
import org.collegium.corporate.voucher.VoucherHashing;
import org.collegium.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A process that dies between its claim and its commit.
@CorporateTest
class KilledClaimIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ReservingSeats reserving;

    @Autowired
    private VoucherHashing hashing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void losesNoSeatWhenTheClaimIsKilledBeforeItsCommit() {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Applicant first = Applicant.fresh();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    reserve(first, employer);
                    kill(backend());
                    jdbc.sql("select 1").query(Integer.class).single();
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(employer.seats(port)).containsExactly(1, 0, 0, 1);
        reserve(first, employer);
        assertThat(employer.seats(port)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void givesTheLastSeatToTheOneWhoWaitedWhenItsHolderIsKilled() throws Exception {
        Employer employer = Employer.withSeats(port, clock, 1, "none");
        Applicant waiting = Applicant.fresh();
        CompletableFuture<Integer> holder = new CompletableFuture<>();
        CountDownLatch killed = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> dying = holding(employer, holder, killed, threads);
            int backend = holder.get(10, TimeUnit.SECONDS);
            CompletableFuture<Void> claim = CompletableFuture.runAsync(() -> reserve(waiting, employer), threads);
            Awaitility.await().until(() -> waitsFor(backend));
            kill(backend);
            killed.countDown();
            claim.get(10, TimeUnit.SECONDS);
            assertThat(dying).failsWithin(10, TimeUnit.SECONDS);
        }

        assertThat(statusOf(waiting)).isEqualTo("reserved");
        assertThat(employer.seats(port)).containsExactly(1, 1, 0, 0);
    }

    /// Claims a seat and stays in its transaction until the backend has been killed.
    private CompletableFuture<Void> holding(
            Employer employer, CompletableFuture<Integer> holder, CountDownLatch killed, Executor threads) {
        return CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    reserve(Applicant.fresh(), employer);
                    holder.complete(backend());
                    try {
                        assertThat(killed.await(20, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                }),
                threads);
    }

    private boolean waitsFor(int backend) {
        return jdbc.sql("select exists (select from pg_stat_activity where :backend = any(pg_blocking_pids(pid)))")
                .param("backend", backend)
                .query(Boolean.class)
                .single();
    }

    private int backend() {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    private void kill(int backend) {
        CompletableFuture.runAsync(() -> jdbc.sql("select pg_terminate_backend(:backend)")
                        .param("backend", backend)
                        .query(Boolean.class)
                        .single())
                .join();
    }

    private String statusOf(Applicant applicant) {
        return jdbc.sql("select status from redemption where application_id = :application")
                .param("application", applicant.applicationId())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private void reserve(Applicant applicant, Employer employer) {
        String hash = hashing.hashOf(VoucherCode.typed(employer.code()));
        reserving.reserve(new ReserveSeat(
                applicant.applicationId(), applicant.personId(), "employed", hash, "sample.example.org", true));
    }
}
