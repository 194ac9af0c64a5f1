package org.collegium.portal.signin;

import java.sql.Timestamp;
import java.util.Optional;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.collegium.web.limit.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The codes that were mailed: each lives ten minutes, works once, in the browser that asked for it, and bears five
/// tries.
///
/// A request for an address that nobody has is answered as any other: its code is one that nobody was told.
@Repository
public class SignInCodes {

    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final RealTime time;
    private final Limit wrongForAddress;
    private final Limit wrongForAddressFromNetwork;
    private final Limit wrongFromNetwork;
    private final SignInLinks links;

    SignInCodes(JdbcClient jdbc, RealTime time, Limits limits, SignInLinks links) {
        this.jdbc = jdbc;
        this.time = time;
        this.wrongForAddress = limits.named("wrong-sign-in-codes-for-address");
        this.wrongForAddressFromNetwork = limits.named("wrong-sign-in-codes-for-address-from-network");
        this.wrongFromNetwork = limits.named("wrong-sign-in-codes-from-network");
        this.links = links;
    }

    /// What this browser asked for last, while a code for it can be entered.
    @Transactional(readOnly = true)
    public Optional<Asked> asked(Challenge challenge) {
        return jdbc.sql("""
                SELECT email, purpose, given_name, family_name, leads_to FROM sign_in_request WHERE challenge_hash = :challenge AND expires_at > :now
                """)
                .param("challenge", challenge.hash())
                .param("now", Timestamp.from(time.now()))
                .query((row, index) -> new Asked(
                        row.getString("email"),
                        Purpose.of(row.getString("purpose")),
                        SignInRequests.newcomer(row),
                        PathHere.of(row.getString("leads_to")).orElse(null)))
                .optional();
    }

    /// Tries a code: the right one is used up, and with it every other link and code of the address.
    ///
    /// @param address where the request came from
    @Transactional
    public Answer enter(Challenge challenge, SixDigits code, String address) {
        Optional<Asked> asked = asked(challenge);
        if (asked.isEmpty()) {
            return new Answer.NoLonger();
        }
        String email = asked.get().email;
        String network = Network.of(address);
        // One try of an address after the other, so that any number at once are no more than are allowed.
        links.lock(email);
        String there = email + " " + network;
        Allowance fromThere = wrongForAddressFromNetwork.look(there).or(wrongFromNetwork.look(network));
        if (fromThere.isUsedUp()) {
            return new Answer.TooManyFromThere(fromThere);
        }
        Allowance forAddress = wrongForAddress.look(email);
        if (forAddress.isUsedUp()) {
            return new Answer.TooManyForAddress(forAddress);
        }
        Answer answer = tried(challenge, code);
        if (answer instanceof Answer.Right(SignInLinks.Used used)) {
            links.withdrawTheOthers(used.email());
        } else if (answer instanceof Answer.Wrong) {
            wrongForAddress.count(email);
            wrongForAddressFromNetwork.count(there);
            wrongFromNetwork.count(network);
        }
        return answer;
    }

    /// One statement: the row's lock decides who is first, and each try is counted in it.
    ///
    /// A wrong code costs a try although the request was used or withdrawn meanwhile: nobody who asked for it in
    /// another browser sees that the owner signed in, as with an address that nobody has. Only those who know the
    /// code learn that it works no longer.
    private Answer tried(Challenge challenge, SixDigits code) {
        byte[] challengeHash = challenge.hash();
        return jdbc.sql("""
                UPDATE sign_in_request SET
                    used_at = CASE WHEN code_hash = :code THEN CAST(:now AS timestamptz) ELSE used_at END,
                    wrong_codes = wrong_codes + CASE WHEN code_hash = :code THEN 0 ELSE 1 END
                WHERE challenge_hash = :challenge AND expires_at > :now AND wrong_codes < :tries
                  AND (code_hash IS DISTINCT FROM :code OR used_at IS NULL AND withdrawn_at IS NULL)
                RETURNING email, leads_to, code_hash IS NOT DISTINCT FROM :code AS used, wrong_codes
                """)
                .param("code", code.hash(challengeHash))
                .param("now", Timestamp.from(time.now()))
                .param("challenge", challengeHash)
                .param("tries", TRIES)
                .query((row, index) -> row.getBoolean("used")
                        ? new Answer.Right(new SignInLinks.Used(
                                row.getString("email"),
                                PathHere.of(row.getString("leads_to")).orElse(null)))
                        : new Answer.Wrong(TRIES - row.getInt("wrong_codes")))
                .optional()
                .orElseGet(Answer.NoLonger::new);
    }

    /// @param newcomer who is to be made known first, if anybody
    /// @param leadsTo  the page that was wanted, if any
    public record Asked(
            String email,
            Purpose purpose,
            Newcomers.@Nullable Newcomer newcomer,
            @Nullable PathHere leadsTo) {}

    /// What came of a try.
    public sealed interface Answer {

        record Right(SignInLinks.Used used) implements Answer {}

        /// @param triesLeft of this code
        record Wrong(int triesLeft) implements Answer {}

        /// Used, too old, tried too often, or asked for in another browser.
        record NoLonger() implements Answer {}

        /// From many networks together: for this address the next code is looked at later, whoever enters it. A link
        /// still works, where the mail has one: mails for joining have none.
        record TooManyForAddress(Allowance left) implements Answer {}

        /// From this network, for this address or for many.
        record TooManyFromThere(Allowance left) implements Answer {}
    }
}
