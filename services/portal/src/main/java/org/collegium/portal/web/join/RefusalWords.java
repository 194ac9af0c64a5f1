package org.collegium.portal.web.join;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.collegium.portal.clients.Membership;
import org.jspecify.annotations.Nullable;

/// What an applicant reads when an application is refused: what happened, why, and what to do next.
///
/// @param retry whether another code, or another way of paying, would help
/// @param known whether these are words of our own for the code
record RefusalWords(String title, String why, String next, boolean retry, boolean known) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final String PAY = "You can also join by paying yourself.";

    private static String until(@Nullable LocalDate lastDay) {
        return lastDay == null ? "" : ", until " + DAY.format(lastDay);
    }

    static RefusalWords of(Membership.Refusal refusal) {
        return switch (refusal.code()) {
            case "voucher-unknown" ->
                new RefusalWords(
                        "We do not know this voucher code",
                        "There is no such code, or it can no longer be used.",
                        "Check it letter by letter and try again, or ask whoever gave it to you. " + PAY,
                        true,
                        true);
            case "already-a-member" ->
                new RefusalWords(
                        "You are a member already",
                        "There is a membership for this e-mail address" + until(refusal.memberUntil())
                                + ". Nothing was changed and nothing was paid.",
                        "See your membership. When it is over you can join again, and you keep your number.",
                        false,
                        true);
            case "no-seat-left" ->
                new RefusalWords(
                        "No seat is left on this voucher",
                        "Your employer bought a number of memberships and all of them are taken.",
                        "Ask your employer to add seats. " + PAY,
                        true,
                        true);
            case "already-redeemed" ->
                new RefusalWords(
                        "This voucher was used before",
                        "A code that is for one person works once, and each person can have one seat of an employer.",
                        "If it was you who used it, see your membership. If not, ask your employer for another code.",
                        false,
                        true);
            case "email-domain-not-covered" ->
                new RefusalWords(
                        "This voucher needs your work e-mail address",
                        "Your employer offers these memberships to people with a work address of theirs.",
                        "Change your e-mail address to the one at work, and send it again. " + PAY,
                        true,
                        true);
            case "plan-not-covered" ->
                new RefusalWords(
                        "This voucher is for another membership plan",
                        "Your employer pays for one plan, and you chose another.",
                        "Enter the voucher code again: then you join by the plan that your employer pays for. " + PAY,
                        true,
                        true);
            case "agreement-not-active" ->
                new RefusalWords(
                        "This voucher cannot be used today",
                        "Your employer’s agreement with us has not begun yet, or is over.",
                        "Ask your employer when it begins. " + PAY,
                        true,
                        true);
            case "reservation-expired" ->
                new RefusalWords(
                        "The seat we kept for you is free again",
                        "We could not finish your application in time, so the seat went back to your employer.",
                        "Send your voucher code once more.",
                        true,
                        true);
            default ->
                new RefusalWords(
                        "We cannot accept this application",
                        refusal.detail() == null ? "It does not meet what we ask of members." : refusal.detail(),
                        "Change your answers and send them again.",
                        true,
                        false);
        };
    }
}
