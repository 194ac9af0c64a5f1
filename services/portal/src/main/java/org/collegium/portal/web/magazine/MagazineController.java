package org.collegium.portal.web.magazine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.account.Account;
import org.collegium.portal.clients.Magazine;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.Markdown;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The issues, the contents of one, and an article: to members whole, to everybody else as an invitation.
@Controller
@RequestMapping("/magazine")
class MagazineController {

    private final Magazine magazine;
    private final Markdown markdown;
    private final Visitor visitor;

    MagazineController(Magazine magazine, Markdown markdown, Visitor visitor) {
        this.magazine = magazine;
        this.markdown = markdown;
        this.visitor = visitor;
    }

    @GetMapping
    String issues(Model model) {
        model.addAttribute(
                "issues",
                magazine.issues().stream().filter(Magazine.Issue::published).toList());
        return "magazine/issues";
    }

    @GetMapping("/{number}")
    String contents(@PathVariable String number, Model model) {
        Magazine.Issue issue = magazine.issue(number);
        model.addAttribute("issue", issue);
        model.addAttribute("sections", Contents.bySection(issue));
        model.addAttribute("mayRead", mayRead());
        return "magazine/contents";
    }

    @GetMapping("/{number}/{articleId}")
    String article(@PathVariable String number, @PathVariable UUID articleId, Model model) {
        Magazine.Issue issue = magazine.issue(number);
        List<Magazine.Entry> entries = Contents.of(issue);
        Magazine.Entry entry = entries.stream()
                .filter(each -> each.id().equals(articleId))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            return "redirect:/magazine/" + issue.number();
        }
        model.addAttribute("issue", issue);
        model.addAttribute("entry", entry);
        int next = entries.indexOf(entry) + 1;
        model.addAttribute("next", next < entries.size() ? entries.get(next) : null);
        try {
            model.addAttribute(
                    "html", markdown.html(magazine.article(number, articleId).body()));
            return "magazine/article";
        } catch (Refused refused) {
            if (refused.status() != HttpStatus.UNAUTHORIZED.value()
                    && refused.status() != HttpStatus.FORBIDDEN.value()) {
                throw refused;
            }
            return "magazine/invitation";
        }
    }

    private boolean mayRead() {
        return visitor.account().filter(account -> mayRead(account)).isPresent();
    }

    private static boolean mayRead(Account account) {
        return account.is("member", "editor");
    }

    /// The contents in reading order, and gathered under their sections.
    static final class Contents {

        private Contents() {}

        static List<Magazine.Entry> of(Magazine.Issue issue) {
            return issue.articles() == null ? List.of() : issue.articles();
        }

        static Map<String, List<Magazine.Entry>> bySection(Magazine.Issue issue) {
            Map<String, List<Magazine.Entry>> sections = new LinkedHashMap<>();
            for (Magazine.Entry entry : of(issue)) {
                sections.computeIfAbsent(entry.section(), section -> new ArrayList<>())
                        .add(entry);
            }
            return sections;
        }
    }
}
