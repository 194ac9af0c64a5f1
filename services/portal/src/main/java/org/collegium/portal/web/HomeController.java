package org.collegium.portal.web;

import java.util.List;
import java.util.function.Supplier;
import org.collegium.portal.clients.Magazine;
import org.collegium.portal.clients.Membership;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Silent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: what belonging costs, what the magazine holds, where to begin. It stands even when a service is
/// down.
@Controller
class HomeController {

    private final Membership membership;
    private final Magazine magazine;

    HomeController(Membership membership, Magazine magazine) {
        this.membership = membership;
        this.magazine = magazine;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("plans", orNothing(membership::plans));
        model.addAttribute(
                "latest",
                orNothing(() -> magazine.issues().stream()
                                .filter(Magazine.Issue::published)
                                .limit(1)
                                .map(issue -> magazine.issue(issue.number()))
                                .toList())
                        .stream()
                        .findFirst()
                        .orElse(null));
        return "home";
    }

    private static <T> List<T> orNothing(Supplier<List<T>> list) {
        try {
            return list.get();
        } catch (Silent | Refused missing) {
            return List.of();
        }
    }
}
