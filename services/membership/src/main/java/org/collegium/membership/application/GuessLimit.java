package org.collegium.membership.application;

import java.time.Duration;
import java.util.Optional;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts wrong voucher codes by the network they came from.
///
/// Only failures count, so a whole council can join through one office network. A failure is counted in the transaction
/// that hears of it, once however often the refusal is delivered. It is asked again at the proof of the address: from
/// then on a code is looked up, however long ago and in however many applications it was sent.
@Repository
class GuessLimit {

    /// Those on their way are decided within a second, unless corporate is away.
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Limit wrongCodes;
    private final JdbcClient jdbc;
    private final int mostUndecided;

    /// @param mostUndecided codes of one network that are not decided yet, more than any council sends while corporate
    ///                      is away: without a bound any number of guesses would be on their way before the first
    ///                      was found wrong
    GuessLimit(
            Limits limits,
            JdbcClient jdbc,
            @Value("${collegium.membership.undecided-voucher-codes}") int mostUndecided) {
        this.wrongCodes = limits.named("wrong-voucher-codes");
        this.jdbc = jdbc;
        this.mostUndecided = mostUndecided;
    }

    /// @return how long to wait, if no code of the network is looked up now
    Optional<Duration> pause(ClientNetwork client) {
        Allowance left = wrongCodes.look(client.subject());
        if (left.isUsedUp()) {
            return Optional.of(left.retryAfter());
        }
        return undecided(client) >= mostUndecided ? Optional.of(A_MOMENT) : Optional.empty();
    }

    void countFailure(ClientNetwork client) {
        wrongCodes.count(client.subject());
    }

    private long undecided(ClientNetwork client) {
        return jdbc.sql("SELECT count(*) FROM application WHERE client = :client AND status = 'AWAITING_VOUCHER'")
                .param("client", client.hash())
                .query(Long.class)
                .single();
    }
}
