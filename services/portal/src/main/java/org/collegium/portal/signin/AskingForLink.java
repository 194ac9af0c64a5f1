package org.collegium.portal.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HexFormat;
import java.util.Locale;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.collegium.web.limit.Mailbox;
import org.collegium.web.limit.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes the wish for a mail with a link, a code or both.
///
/// Whether the address belongs to anybody is found out behind the answer, so neither the words nor the time of the
/// answer tell a stranger.
@Service
public class AskingForLink {

    private final SignInRequests requests;
    private final SendingSignInMails sending;
    private final Limit fromNetwork;
    private final Limit toAddress;
    private final Limit toJoin;
    private final RealTime time;

    AskingForLink(SignInRequests requests, SendingSignInMails sending, Limits limits, RealTime time) {
        this.requests = requests;
        this.sending = sending;
        this.fromNetwork = limits.named("sign-in-mails-from-network");
        this.toAddress = limits.named("sign-in-mails-to-address");
        this.toJoin = limits.named("join-mails-to-address");
        this.time = time;
    }

    /// @param email   as typed, of sound shape
    /// @param leadsTo the page that was wanted, if any
    /// @param address where the request came from
    public AskingDecision ask(String email, @Nullable PathHere leadsTo, String address) {
        return ask(email, Purpose.SIGN_IN, null, leadsTo, address);
    }

    /// Asks for the code that proves a mailbox before anything else is asked: known or unknown, the mail is the same.
    /// Counted apart from [#ask] for the address, and with it for the network.
    public AskingDecision askToJoin(String email, String address) {
        return ask(email, Purpose.JOIN, null, null, address);
    }

    /// Makes somebody known and sends them a link; whoever has the address already is only sent the link.
    /// Counted with [#ask].
    public AskingDecision introduce(Newcomers.Newcomer newcomer, PathHere leadsTo, String address) {
        return ask(newcomer.email(), Purpose.INTRODUCTION, newcomer, leadsTo, address);
    }

    /// Asks once more for what was asked for before, whoever is still to be made known by it.
    public AskingDecision askAgain(SignInCodes.Asked asked, String address) {
        return ask(asked.email(), asked.purpose(), asked.newcomer(), asked.leadsTo(), address);
    }

    private AskingDecision ask(
            String email,
            Purpose purpose,
            Newcomers.@Nullable Newcomer newcomer,
            @Nullable PathHere leadsTo,
            String address) {
        String wanted = email.strip().toLowerCase(Locale.ROOT);
        Allowance left = take(wanted, purpose, Network.of(address));
        if (left.isUsedUp()) {
            return new AskingDecision.TooManyMails(left);
        }
        Challenge challenge = Challenge.random();
        requests.add(new SignInRequest(
                UuidCreator.getTimeOrderedEpoch(),
                HexFormat.of().formatHex(challenge.hash()),
                wanted,
                purpose,
                newcomer,
                leadsTo,
                time.now()));
        sending.wake();
        return new AskingDecision.Accepted(challenge);
    }

    /// Mails for joining are counted apart: their codes let nobody in who did not ask, so whoever has many sent to a
    /// member must not keep them from the link that does.
    private Allowance take(String email, Purpose purpose, String network) {
        Allowance left = fromNetwork.take(network);
        return left.isUsedUp() ? left : (purpose == Purpose.JOIN ? toJoin : toAddress).take(Mailbox.of(email));
    }
}
