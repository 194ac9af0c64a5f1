package org.collegium.corporate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.collegium.corporate.agreement.ReadingAgreements;
import org.collegium.corporate.voucher.IssueDecision;
import org.collegium.corporate.voucher.IssueVouchers;
import org.collegium.corporate.voucher.IssuingVouchers;
import org.collegium.corporate.voucher.VoucherKind;
import org.collegium.corporate.voucher.VoucherView;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/corporate")
class VoucherController {

    private final IssuingVouchers issuing;
    private final ReadingAgreements agreements;

    VoucherController(IssuingVouchers issuing, ReadingAgreements agreements) {
        this.issuing = issuing;
        this.agreements = agreements;
    }

    @PostMapping("/agreements/{id}/vouchers")
    ResponseEntity<Issued> issue(@PathVariable UUID id, @Valid @RequestBody VoucherRequest request, Caller caller) {
        requireAccess(id, caller);
        return answer(issuing.issue(request.command(id), caller));
    }

    @GetMapping("/agreements/{id}/vouchers")
    ResponseEntity<Slice<VoucherView>> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        requireAccess(id, caller);
        int size = Cursor.limit(limit);
        List<VoucherView> vouchers = issuing.list(id, Cursor.of(cursor).id(), size + 1, caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Slice.of(vouchers, size, voucher -> voucher.id().toString()));
    }

    @PostMapping("/vouchers/{id}/rotation")
    ResponseEntity<Issued> rotate(@PathVariable UUID id, Caller caller) {
        UUID agreementId = issuing.agreementOf(id).orElseThrow(Problem::notFound);
        requireAccess(agreementId, caller);
        return answer(issuing.rotate(id, caller));
    }

    private void requireAccess(UUID agreementId, Caller caller) {
        Access.requireStaffOrRepresentativeOf(agreements.buyers(agreementId).orElseThrow(Problem::notFound), caller);
    }

    private static ResponseEntity<Issued> answer(IssueDecision decision) {
        return switch (decision) {
            case IssueDecision.Issued(List<VoucherView> vouchers) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(new Issued(vouchers));
            case IssueDecision.AgreementNotActive() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "agreement-not-active",
                        "Codes belong to an accepted agreement that is not over. Accept it first, or make a new one.");
            case IssueDecision.BindingNeedsUniqueCodes() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "binding-needs-unique-codes",
                        "This agreement gives every person a code of their own. Ask for the kind unique.");
            case IssueDecision.AlreadyRevoked() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "voucher-already-revoked",
                        "This code was replaced before. Rotate the one that is active.");
            case IssueDecision.Unknown() -> throw Problem.notFound();
        };
    }

    record VoucherRequest(
            @PlainText(max = 20) String kind,
            @Min(1) @Max(IssueVouchers.MAX_COUNT) @Nullable Integer count) {

        IssueVouchers command(UUID agreementId) {
            VoucherKind chosen = VoucherKind.of(kind)
                    .orElseThrow(() -> Problem.invalid("kind", "unknown-kind", "Choose shared or unique."));
            int wanted = count == null ? 1 : count;
            if (chosen == VoucherKind.SHARED && wanted != 1) {
                throw Problem.invalid("count", "out-of-range", "All staff share one code: leave the count out.");
            }
            return new IssueVouchers(agreementId, chosen, wanted);
        }
    }

    record Issued(List<VoucherView> items) {}
}
