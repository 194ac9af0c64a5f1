package org.collegium.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.collegium.portal.account.Account;
import org.collegium.portal.account.Accounts;
import org.collegium.portal.signin.AskingForLink;
import org.collegium.portal.signin.PathHere;
import org.collegium.portal.signin.SignInLinks;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.web.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mails a link to whoever asks, and lets in whoever presses the button behind it.
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private static final String TOO_MANY = "Too many links were asked for. Wait ten minutes, then ask again";

    private static final String SENT = "/sign-in/sent";
    private static final Map<String, String> LABELS = Map.of("email", "your e-mail address");

    private final AskingForLink asking;
    private final SignInLinks links;
    private final Accounts accounts;
    private final OpenSession open;
    private final Checks checks;

    SignInController(AskingForLink asking, SignInLinks links, Accounts accounts, OpenSession open, Checks checks) {
        this.asking = asking;
        this.links = links;
        this.accounts = accounts;
        this.open = open;
        this.checks = checks;
    }

    /// @param next the page to go on to once signed in; left out if it is none of this site
    @GetMapping
    String ask(@RequestParam(required = false) @Nullable String next, Model model) {
        return ask(new Email(""), PathHere.of(next), new Mistakes(), model);
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Email typed = new Email(email.strip());
        Optional<PathHere> leadsTo = PathHere.of(next);
        Mistakes mistakes = checks.check(typed, LABELS);
        if (!mistakes.none()) {
            return ask(typed, leadsTo, mistakes, model);
        }
        if (!asking.ask(typed.email, leadsTo.orElse(null), request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return ask(typed, leadsTo, new Mistakes().add("email", TOO_MANY), model);
        }
        TypedAddress.keepFor(SENT, typed.email, request, response);
        return "redirect:" + SENT;
    }

    @GetMapping("/sent")
    String sent(Model model, HttpServletRequest request) {
        Optional<String> email = TypedAddress.of(request);
        if (email.isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("email", email.get());
        return "signin/sent";
    }

    /// Uses nothing up: it may be a mail scanner that looks.
    @GetMapping("/{token}")
    String button(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        return "signin/button";
    }

    @PostMapping("/{token}")
    String enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignInLinks.Used> used = links.consume(token);
        Optional<Account> account = used.map(SignInLinks.Used::email).flatMap(accounts::byEmail);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "signin/spent";
        }
        return "redirect:" + open.to(account.get(), used.get().leadsTo(), request, response);
    }

    private static String ask(Email typed, Optional<PathHere> leadsTo, Mistakes mistakes, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("next", leadsTo.map(PathHere::value).orElse(null));
        model.addAttribute("mistakes", mistakes);
        return "signin/ask";
    }

    record Email(@EmailAddress String email) {}
}
