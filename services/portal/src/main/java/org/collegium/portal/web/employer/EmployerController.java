package org.collegium.portal.web.employer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.collegium.portal.account.Account;
import org.collegium.portal.clients.Corporate;
import org.collegium.portal.signin.Visitor;
import org.collegium.portal.web.VoucherCodes;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a representative sees of the employers they act for.
@Controller
@RequestMapping("/employer")
class EmployerController {

    private final Corporate corporate;
    private final VoucherCodes codes;
    private final Visitor visitor;

    EmployerController(Corporate corporate, VoucherCodes codes, Visitor visitor) {
        this.corporate = corporate;
        this.codes = codes;
        this.visitor = visitor;
    }

    @GetMapping
    String mine(Model model) {
        Account account = visitor.account().orElseThrow();
        List<Employer> employers = new ArrayList<>();
        for (UUID organisationId : account.organisationIds()) {
            List<Bought> bought = corporate.agreements(organisationId).stream()
                    .map(agreement -> new Bought(agreement, sharedCodes(agreement)))
                    .toList();
            employers.add(new Employer(corporate.organisation(organisationId), bought));
        }
        model.addAttribute("employers", employers);
        return "employer";
    }

    /// The codes for one person each, as one table.
    @GetMapping("/agreements/{id}/codes")
    String codes(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        Slice<Corporate.Voucher> page = corporate.vouchers(id, cursor);
        model.addAttribute("agreement", corporate.agreement(id));
        model.addAttribute("codes", page);
        return "employer-codes";
    }

    @GetMapping("/agreements/{id}/codes.csv")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return codes.file(id);
    }

    /// Those that everybody may use, while anybody may.
    private List<Corporate.Voucher> sharedCodes(Corporate.Agreement agreement) {
        return agreement.status().equals("active")
                ? corporate.vouchers(agreement.id(), null).items().stream()
                        .filter(voucher -> !voucher.isForOnePerson() && voucher.isFree() && voucher.code() != null)
                        .toList()
                : List.of();
    }

    record Employer(Corporate.Organisation organisation, List<Bought> agreements) {}

    record Bought(Corporate.Agreement agreement, List<Corporate.Voucher> shared) {}
}
