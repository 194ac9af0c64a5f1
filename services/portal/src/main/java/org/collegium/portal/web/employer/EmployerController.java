package org.collegium.portal.web.employer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.collegium.portal.account.Account;
import org.collegium.portal.house.Corporate;
import org.collegium.portal.signin.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a representative sees of the employers they act for.
@Controller
@RequestMapping("/employer")
class EmployerController {

    private final Corporate corporate;
    private final Visitor visitor;

    EmployerController(Corporate corporate, Visitor visitor) {
        this.corporate = corporate;
        this.visitor = visitor;
    }

    @GetMapping
    String mine(Model model) {
        Account account = visitor.account().orElseThrow();
        List<Employer> employers = new ArrayList<>();
        for (UUID organisationId : account.organisationIds()) {
            List<Bought> bought = corporate.agreements(organisationId).stream()
                    .map(agreement -> new Bought(agreement, corporate.vouchers(agreement.id())))
                    .toList();
            employers.add(new Employer(corporate.organisation(organisationId), bought));
        }
        model.addAttribute("employers", employers);
        return "employer";
    }

    record Employer(Corporate.Organisation organisation, List<Bought> agreements) {}

    record Bought(Corporate.Agreement agreement, List<Corporate.Voucher> vouchers) {}
}
