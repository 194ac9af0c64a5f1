package org.collegium.membership.application;

import java.time.Duration;
import java.util.Optional;
import org.collegium.membership.person.MailAddress;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.springframework.stereotype.Component;

/// Limits how many codes are mailed to one mailbox and on behalf of one network: nobody's mailbox is filled, and
/// nobody stores applications without end. It counts the same for every address. And limits how many wrong codes are
/// entered for one mailbox, and how many come from one network: five tries for each code are little only as long as
/// codes are few.
@Component
class CodeLimit {

    private final Limit toAddress;
    private final Limit fromNetwork;
    private final Limit wrongFromNetwork;
    private final Limit wrongForAddress;
    private final Limit wrongForAddressFromNetwork;
    private final KeyedHash hash;

    CodeLimit(Limits limits, KeyedHash hash) {
        this.toAddress = limits.named("email-codes-to-address");
        this.fromNetwork = limits.named("email-codes-from-network");
        this.wrongFromNetwork = limits.named("wrong-email-codes");
        this.wrongForAddress = limits.named("wrong-email-codes-for-address");
        this.wrongForAddressFromNetwork = limits.named("wrong-email-codes-for-address-from-network");
        this.hash = hash;
    }

    /// @return how long to wait, if no code of the network, or none for the mailbox, is looked at now
    Optional<Duration> pause(MailAddress email, ClientNetwork client) {
        Allowance left = wrongFromNetwork
                .look(client.subject())
                .or(wrongForAddress.look(hash.ofMailbox(email)))
                .or(wrongForAddressFromNetwork.look(there(email, client)));
        return left.isUsedUp() ? Optional.of(left.retryAfter()) : Optional.empty();
    }

    void countWrong(MailAddress email, ClientNetwork client) {
        wrongFromNetwork.count(client.subject());
        wrongForAddress.count(hash.ofMailbox(email));
        wrongForAddressFromNetwork.count(there(email, client));
    }

    /// Counts a code, unless there were too many lately.
    ///
    /// @return how long to wait, if there were
    Optional<Duration> count(MailAddress email, ClientNetwork client) {
        Allowance left = fromNetwork.take(client.subject());
        if (!left.isUsedUp()) {
            left = toAddress.take(hash.ofMailbox(email));
        }
        return left.isUsedUp() ? Optional.of(left.retryAfter()) : Optional.empty();
    }

    private String there(MailAddress email, ClientNetwork client) {
        return hash.ofMailbox(email) + " " + client.subject();
    }
}
