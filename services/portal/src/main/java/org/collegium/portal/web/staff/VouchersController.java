package org.collegium.portal.web.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Corporate;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.web.Mistakes;
import org.collegium.portal.web.VoucherCodes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The codes of an agreement: more of them, and another one for a code that got into wrong hands.
@Controller
@RequestMapping("/staff/agreements/{id}/vouchers")
class VouchersController {

    private static final Map<String, String> LABELS = Map.of("count", "how many codes");

    private final Corporate corporate;
    private final VoucherCodes codes;

    VouchersController(Corporate corporate, VoucherCodes codes) {
        this.corporate = corporate;
        this.codes = codes;
    }

    @GetMapping("/codes.csv")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return codes.file(id);
    }

    @GetMapping("/new")
    String form(@PathVariable UUID id, Model model) {
        return form(id, "", "", new Mistakes(), model);
    }

    /// @param kind `shared` for one code that serves all seats, `unique` for codes of one person each
    @PostMapping("/new")
    String issue(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String count,
            Model model) {
        if (!kind.equals("shared") && !kind.equals("unique")) {
            return form(id, kind, count, new Mistakes().add("kind", "Choose whom a code serves"), model);
        }
        if (kind.equals("unique") && Numbers.of(count) < 1) {
            return form(id, kind, count, new Mistakes().add("count", "Enter how many codes, as a number"), model);
        }
        try {
            if (kind.equals("shared")) {
                corporate.issueSharedVoucher(key, id);
            } else {
                corporate.issueUniqueVouchers(key, id, Numbers.of(count));
            }
            return "redirect:/staff/agreements/" + id + "?issued";
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.FORBIDDEN.value() || refused.status() == HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            return form(id, kind, count, Mistakes.of(refused, LABELS), model);
        }
    }

    @GetMapping("/{voucher}/rotation")
    String check(@PathVariable UUID id, @PathVariable UUID voucher, Model model) {
        model.addAttribute("agreement", corporate.agreement(id));
        model.addAttribute("voucher", voucher);
        model.addAttribute("key", newKey());
        return "staff/voucher-rotation";
    }

    @PostMapping("/{voucher}/rotation")
    String rotate(@PathVariable UUID id, @PathVariable UUID voucher, @RequestParam String key) {
        corporate.rotate(key, voucher);
        return "redirect:/staff/agreements/" + id + "?rotated";
    }

    private String form(UUID id, String kind, String count, Mistakes mistakes, Model model) {
        Corporate.Agreement agreement = corporate.agreement(id);
        model.addAttribute("agreement", agreement);
        model.addAttribute("uniqueOnly", "unique-code".equals(agreement.binding()));
        model.addAttribute("kind", kind);
        model.addAttribute("count", count);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", newKey());
        return "staff/vouchers-new";
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
