package org.collegium.standalone.dev;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.collegium.standalone.inbox.Inbox;
import org.collegium.standalone.inbox.Mail;
import org.collegium.standalone.time.ShiftedClock;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The mails that were sent, as pages in the platform's look.
@Controller
class InboxPageController {

    private static final int PAGE = 50;

    /// A mail is a stranger's page: it may show its own styles and nothing else, and runs no script.
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;)]");

    private final Inbox inbox;

    InboxPageController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/dev/inbox")
    String list(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long before,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PAGE_POLICY);
        String wanted = to == null || to.isBlank() ? null : to.strip();
        List<Mail> mails = inbox.list(wanted, before, PAGE);
        model.addAttribute("mails", mails);
        model.addAttribute("to", wanted);
        model.addAttribute("total", inbox.count());
        model.addAttribute("next", mails.size() == PAGE ? mails.getLast().id() : null);
        model.addAttribute("zone", ShiftedClock.ZONE);
        return "dev/inbox";
    }

    @GetMapping("/dev/inbox/{id}")
    String one(@PathVariable long id, Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PAGE_POLICY);
        Mail mail = inbox.find(id).orElseThrow(Problem::notFound);
        model.addAttribute("mail", mail);
        model.addAttribute("links", links(mail));
        model.addAttribute("zone", ShiftedClock.ZONE);
        return "dev/mail";
    }

    /// The HTML part alone, for the page's sandboxed frame.
    @GetMapping("/dev/inbox/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        Mail mail = inbox.find(id).orElseThrow(Problem::notFound);
        String html = mail.html();
        if (html == null) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .cacheControl(CacheControl.noStore())
                .body(openingOutside(html));
    }

    /// A link that opened inside the frame would be a page that refuses to be framed.
    private static String openingOutside(String html) {
        String base = "<base target=\"_blank\">";
        String within = html.replaceFirst("(?i)<head(\\s[^>]*)?>", "$0" + base);
        return within.equals(html) ? base + html : within;
    }

    private static List<String> links(Mail mail) {
        String text = mail.text();
        return text == null
                ? List.of()
                : LINK.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList();
    }
}
