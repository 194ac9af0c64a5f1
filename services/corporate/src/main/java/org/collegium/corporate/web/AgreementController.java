package org.collegium.corporate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.collegium.corporate.agreement.AcceptingAgreements;
import org.collegium.corporate.agreement.AgreementView;
import org.collegium.corporate.agreement.Binding;
import org.collegium.corporate.agreement.DraftAgreement;
import org.collegium.corporate.agreement.DraftDecision;
import org.collegium.corporate.agreement.DraftingAgreements;
import org.collegium.corporate.agreement.ReadingAgreements;
import org.collegium.corporate.agreement.SeatCounts;
import org.collegium.corporate.redemption.ReadingRedemptions;
import org.collegium.corporate.redemption.RedemptionView;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/corporate/agreements")
class AgreementController {

    private final DraftingAgreements drafting;
    private final AcceptingAgreements accepting;
    private final ReadingAgreements reading;
    private final ReadingRedemptions redemptions;

    AgreementController(
            DraftingAgreements drafting,
            AcceptingAgreements accepting,
            ReadingAgreements reading,
            ReadingRedemptions redemptions) {
        this.drafting = drafting;
        this.accepting = accepting;
        this.reading = reading;
        this.redemptions = redemptions;
    }

    @PostMapping
    ResponseEntity<AgreementAnswer> draft(@Valid @RequestBody DraftRequest request, Caller caller) {
        Access.requireStaff(caller);
        return switch (drafting.draft(request.command(), caller)) {
            case DraftDecision.Drafted(AgreementView agreement) ->
                ResponseEntity.created(URI.create("/api/corporate/agreements/" + agreement.id()))
                        .body(AgreementAnswer.of(agreement));
            case DraftDecision.Refused refused -> throw AgreementProblems.of(refused);
        };
    }

    @PostMapping("/{id}/acceptance")
    AgreementAnswer accept(@PathVariable UUID id, Caller caller) {
        requireAccess(id, caller);
        return AgreementAnswer.of(AgreementProblems.acceptedOrThrow(accepting.accept(id, caller)));
    }

    @GetMapping
    Slice<AgreementAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Access.requireStaffOrRepresentative(caller);
        int size = Cursor.limit(limit);
        return Slice.of(
                reading
                        .list(
                                Access.isStaff(caller) ? null : caller.organisationIds(),
                                Cursor.of(cursor).id(),
                                size + 1)
                        .stream()
                        .map(AgreementAnswer::of)
                        .toList(),
                size,
                agreement -> agreement.id().toString());
    }

    @GetMapping("/{id}")
    AgreementAnswer one(@PathVariable UUID id, Caller caller) {
        return AgreementAnswer.of(visible(id, caller));
    }

    @GetMapping("/{id}/seats")
    SeatCounts seats(@PathVariable UUID id, Caller caller) {
        return visible(id, caller).seats();
    }

    /// Staff only: an employer sees counts until the member agrees to more.
    @GetMapping("/{id}/redemptions")
    Slice<RedemptionView> redemptions(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Access.requireStaff(caller);
        requireAccess(id, caller);
        int size = Cursor.limit(limit);
        return Slice.of(
                redemptions.list(id, Cursor.of(cursor).id(), size + 1),
                size,
                redemption -> redemption.applicationId().toString());
    }

    private void requireAccess(UUID id, Caller caller) {
        Access.requireStaffOrRepresentativeOf(reading.buyers(id).orElseThrow(Problem::notFound), caller);
    }

    private AgreementView visible(UUID id, Caller caller) {
        AgreementView agreement = reading.one(id).orElseThrow(Problem::notFound);
        Access.requireStaffOrRepresentativeOf(agreement.organisationIds(), caller);
        return agreement;
    }

    record DraftRequest(
            @NotNull UUID quoteId,
            @PlainText(max = 50, optional = true) @Nullable String purchaseOrder,
            @PlainText(max = 20) String binding) {

        DraftAgreement command() {
            Binding chosen = Binding.of(binding)
                    .orElseThrow(() ->
                            Problem.invalid("binding", "unknown-binding", "Choose none, email-domain or unique-code."));
            return new DraftAgreement(quoteId, purchaseOrder, chosen);
        }
    }
}
