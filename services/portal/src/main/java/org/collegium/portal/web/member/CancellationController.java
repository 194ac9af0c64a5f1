package org.collegium.portal.web.member;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.collegium.portal.clients.Membership;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Ending a membership early: by the member, or by the office for a member. When and why, then what will happen, and
/// only then is it done. The answers ride in the forms, so nothing is kept of who turns back.
@Controller
class CancellationController {

    private static final Map<String, String> LABELS = Map.of("reason", "why the membership ends");

    private final Membership membership;
    private final Checks checks;
    private final Clock clock;

    CancellationController(Membership membership, Checks checks, Clock clock) {
        this.membership = membership;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/membership/cancellation")
    String own(Model model) {
        return ask(Whose.mine(), Answers.NONE, new Mistakes(), model);
    }

    /// Back from the check, with what was answered.
    @PostMapping("/membership/cancellation/answers")
    String ownAgain(@ModelAttribute Answers answers, Model model) {
        return ask(Whose.mine(), answers, new Mistakes(), model);
    }

    @PostMapping("/membership/cancellation/check")
    String ownChecked(@ModelAttribute Answers answers, Model model) {
        return check(Whose.mine(), answers, model);
    }

    @PostMapping("/membership/cancellation")
    String ownCancelled(@ModelAttribute Answers answers, Model model) {
        return cancel(Whose.mine(), answers, model);
    }

    @GetMapping("/staff/members/{id}/cancellation")
    String members(@PathVariable String id, Model model) {
        return ask(Whose.of(id), Answers.NONE, new Mistakes(), model);
    }

    @PostMapping("/staff/members/{id}/cancellation/answers")
    String membersAgain(@PathVariable String id, @ModelAttribute Answers answers, Model model) {
        return ask(Whose.of(id), answers, new Mistakes(), model);
    }

    @PostMapping("/staff/members/{id}/cancellation/check")
    String membersChecked(@PathVariable String id, @ModelAttribute Answers answers, Model model) {
        return check(Whose.of(id), answers, model);
    }

    @PostMapping("/staff/members/{id}/cancellation")
    String membersCancelled(@PathVariable String id, @ModelAttribute Answers answers, Model model) {
        return cancel(Whose.of(id), answers, model);
    }

    private String ask(Whose whose, Answers answers, Mistakes mistakes, Model model) {
        Membership.Member member = membership.member(whose.id);
        if (!member.canBeCancelled()) {
            return "redirect:" + whose.page;
        }
        show(whose, answers, mistakes, member, model);
        return "cancellation/ask";
    }

    private String check(Whose whose, Answers answers, Model model) {
        Mistakes mistakes = new Mistakes();
        if (!answers.saysWhen()) {
            mistakes.add("when", "Choose when the membership ends");
        }
        checks.check(answers, LABELS).all().forEach(mistake -> mistakes.add(mistake.field(), mistake.text()));
        if (!mistakes.none()) {
            return ask(whose, answers, mistakes, model);
        }
        Membership.Member member = membership.member(whose.id);
        show(whose, answers, mistakes, member, model);
        model.addAttribute("lastDay", answers.lastDay(member, LocalDate.now(clock)));
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return member.canBeCancelled() ? "cancellation/check" : "redirect:" + whose.page;
    }

    private String cancel(Whose whose, Answers answers, Model model) {
        if (!answers.saysWhen() || answers.key == null) {
            return check(whose, answers, model);
        }
        Membership.Member member = membership.member(whose.id);
        LocalDate lastDay = answers.lastDay(member, LocalDate.now(clock));
        if (!lastDay.toString().equals(answers.lastDay)) {
            // The page lay open over midnight: nobody agrees to a day that they did not see.
            return check(whose, answers, model);
        }
        try {
            membership.cancel(answers.key, whose.id, answers.wish(lastDay));
        } catch (Refused refused) {
            if (refused.status() != HttpStatus.CONFLICT.value()) {
                throw refused;
            }
            // Cancelled a moment ago, perhaps in another window: its page says how it stands.
            return "redirect:" + whose.page;
        }
        return "redirect:" + whose.page + "?cancelled";
    }

    private static void show(Whose whose, Answers answers, Mistakes mistakes, Membership.Member member, Model model) {
        model.addAttribute("whose", whose);
        model.addAttribute("answers", answers);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("member", member);
    }

    /// @param id   as the API knows the member
    /// @param page where one came from and goes back to
    record Whose(String id, String page, boolean own) {

        static Whose mine() {
            return new Whose("me", "/membership", true);
        }

        static Whose of(String id) {
            return new Whose(id, "/staff/members/" + id, false);
        }
    }

    /// As typed; the key comes with the last form.
    ///
    /// @param when    `now` or `paid-until`
    /// @param reason  nobody has to say why
    /// @param lastDay the day that the check has shown
    record Answers(
            @Nullable String when,
            @PlainText(max = 200, optional = true) @Nullable String reason,
            @Nullable String lastDay,
            @Nullable String key) {

        static final Answers NONE = new Answers(null, null, null, null);

        Answers {
            // A field left empty arrives as an empty text.
            reason = reason == null || reason.isBlank() ? null : reason.strip();
        }

        boolean saysWhen() {
            return "now".equals(when) || "paid-until".equals(when);
        }

        public boolean saysWhy() {
            return reason != null;
        }

        Membership.Cancellation wish(LocalDate lastDay) {
            return new Membership.Cancellation("now".equals(when) ? "now" : lastDay.toString(), reason);
        }

        LocalDate lastDay(Membership.Member member, LocalDate today) {
            return "paid-until".equals(when) ? member.paidUntil() : today;
        }
    }
}
