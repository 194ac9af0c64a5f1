package org.collegium.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.collegium.portal.account.Account;
import org.collegium.portal.account.Accounts;
import org.collegium.portal.signin.AskingForLink;
import org.collegium.portal.signin.SignInLinks;
import org.collegium.portal.web.Checks;
import org.collegium.portal.web.Mistakes;
import org.collegium.web.EmailAddress;
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

    @GetMapping
    String ask(Model model) {
        return ask(new Email(""), new Mistakes(), model);
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session) {
        Email typed = new Email(email.strip());
        Mistakes mistakes = checks.check(typed, LABELS);
        if (!mistakes.none()) {
            return ask(typed, mistakes, model);
        }
        if (!asking.ask(typed.email, request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return ask(
                    typed,
                    new Mistakes().add("email", "Too many links were asked for. Wait ten minutes, then ask again"),
                    model);
        }
        session.setAttribute("signInEmail", typed.email);
        return "redirect:/sign-in/sent";
    }

    @GetMapping("/sent")
    String sent(Model model, HttpSession session) {
        Object email = session.getAttribute("signInEmail");
        if (email == null) {
            return "redirect:/sign-in";
        }
        model.addAttribute("email", email);
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
        Optional<Account> account = links.consume(token).flatMap(accounts::byEmail);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "signin/spent";
        }
        return "redirect:" + open.to(account.get(), request, response);
    }

    private static String ask(Email typed, Mistakes mistakes, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("mistakes", mistakes);
        return "signin/ask";
    }

    record Email(@EmailAddress String email) {}
}
