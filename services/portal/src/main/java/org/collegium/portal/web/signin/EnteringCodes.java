package org.collegium.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.portal.signin.Challenge;
import org.collegium.portal.signin.SignInCodes;
import org.collegium.portal.signin.SignInCodes.Answer;
import org.collegium.portal.signin.SixDigits;
import org.collegium.web.limit.Allowance;
import org.springframework.stereotype.Component;

/// Signs in whoever enters the code that was mailed to them; the words for a wrong one are the same whoever has the
/// address.
@Component
public class EnteringCodes {

    /// The path below which the code is asked for.
    public static final String PAGES = "/sign-in";

    /// The page that asks for the code.
    public static final String SENT = PAGES + "/sent";

    /// What is said when a limit is reached.
    public static final String TOO_MANY = "Too many mails were asked for. Wait ten minutes, then ask again";

    private static final String MISTYPED = "Enter the six digits of the code in the mail";
    private static final String NO_LONGER = "This code does not work any more. Ask for a new code";
    private static final String TOO_MANY_FOR_ADDRESS =
            "Too many wrong codes were entered for this e-mail address. Wait %s, then try again";
    private static final String TOO_MANY_FROM_THERE =
            "Too many wrong codes were entered from your network. Wait %s, then try again";

    private static final int SHORTEST_IN_HOURS = 90;

    private final SignInCodes codes;
    private final ChallengeCookie cookie;
    private final OpenSession open;
    private final AccessAudit audit;

    EnteringCodes(SignInCodes codes, ChallengeCookie cookie, OpenSession open, AccessAudit audit) {
        this.codes = codes;
        this.cookie = cookie;
        this.open = open;
        this.audit = audit;
    }

    /// What this browser asked for, while its code can be entered.
    public Optional<SignInCodes.Asked> asked(HttpServletRequest request) {
        return cookie.of(request).flatMap(codes::asked);
    }

    /// @param typed as it was typed or pasted
    /// @param pages the path below which the code was asked for
    public Entry enter(String typed, String pages, HttpServletRequest request, HttpServletResponse response) {
        Optional<Challenge> challenge = cookie.of(request);
        Optional<SixDigits> code = SixDigits.typed(typed);
        if (challenge.isEmpty()) {
            return new Entry.Refused(NO_LONGER);
        }
        if (code.isEmpty()) {
            return new Entry.Refused(MISTYPED);
        }
        return switch (codes.enter(challenge.get(), code.get(), request.getRemoteAddr())) {
            case Answer.Right(var used) -> {
                cookie.forget(pages, response);
                yield new Entry.SignedIn(open.to(used.email(), used.leadsTo(), "code", request, response));
            }
            case Answer.Wrong(int left) -> {
                audit.signInRefused("code");
                yield new Entry.Refused(
                        left == 0
                                ? "This code is wrong, and it was the last try. Ask for a new code"
                                : "This code is wrong. Check it and try again. You have " + left
                                        + (left == 1 ? " try left" : " tries left"));
            }
            case Answer.NoLonger() -> new Entry.Refused(NO_LONGER);
            case Answer.TooManyForAddress(Allowance left) -> tooMany(left, TOO_MANY_FOR_ADDRESS, response);
            case Answer.TooManyFromThere(Allowance left) -> tooMany(left, TOO_MANY_FROM_THERE, response);
        };
    }

    private static Entry tooMany(Allowance left, String why, HttpServletResponse response) {
        left.refuse(response);
        return new Entry.Refused(why.formatted(pause(left.retryAfter())));
    }

    /// Never shorter than it is.
    private static String pause(Duration pause) {
        long minutes = pause.plusMinutes(1).minusNanos(1).toMinutes();
        if (minutes > SHORTEST_IN_HOURS) {
            return (minutes + 59) / 60 + " hours";
        }
        return minutes <= 1 ? "a minute" : minutes + " minutes";
    }

    /// What came of it.
    public sealed interface Entry {

        /// @param leadsTo the path to go to
        record SignedIn(String leadsTo) implements Entry {}

        /// @param why for the field of the code
        record Refused(String why) implements Entry {}
    }
}
