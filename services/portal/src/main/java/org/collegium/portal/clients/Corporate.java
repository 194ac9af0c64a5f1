package org.collegium.portal.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Corporate membership as the pages see it: employers, quotes, agreements, voucher codes.
@Component
public class Corporate {

    private static final ParameterizedTypeReference<Slice<Organisation>> ORGANISATIONS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Agreement>> AGREEMENTS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Voucher>> VOUCHERS = new ParameterizedTypeReference<>() {};

    private final ServiceCaller service;
    private final ServiceCaller own;

    Corporate(ServiceCallers callers) {
        this.service = callers.acting("corporate");
        this.own = callers.own("corporate");
    }

    public Slice<Organisation> organisations(@Nullable String cursor) {
        return service.get(ORGANISATIONS, "/organisations?cursor={cursor}", cursor == null ? "" : cursor);
    }

    public Organisation organisation(UUID id) {
        return service.get(Organisation.class, "/organisations/{id}", id);
    }

    public UUID register(String key, NewOrganisation organisation) {
        return service.post(Created.class, key, organisation, "/organisations").id();
    }

    public Quote quote(String key, NewQuote quote) {
        return service.post(Quote.class, key, quote, "/quotes");
    }

    public Quote quote(UUID id) {
        return service.get(Quote.class, "/quotes/{id}", id);
    }

    public UUID agree(String key, NewAgreement agreement) {
        return service.post(Created.class, key, agreement, "/agreements").id();
    }

    public void accept(String key, UUID agreementId) {
        service.post(key, Map.of(), "/agreements/{id}/acceptance", agreementId);
    }

    public Agreement agreement(UUID id) {
        return service.get(Agreement.class, "/agreements/{id}", id);
    }

    /// The agreements of one employer, among all that the visitor may see.
    public List<Agreement> agreements(UUID organisationId) {
        List<Agreement> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Slice<Agreement> page = service.get(AGREEMENTS, "/agreements?limit=200&cursor={cursor}", cursor);
            page.items().stream()
                    .filter(agreement -> agreement.organisationIds().contains(organisationId))
                    .forEach(found::add);
            cursor = page.next();
        }
        return found;
    }

    /// Asks whether a code would be good now. Advice only: the seat is taken when the application is sent. The portal
    /// asks itself, because whoever has just proved their mailbox has no account to ask with.
    ///
    /// @throws Refused with the code of the refusal
    public VoucherAdvice adviseOnVoucher(String key, String code, String email) {
        return own.post(VoucherAdvice.class, key, Map.of("code", code, "email", email), "/voucher-checks");
    }

    /// All codes of an agreement, for a file.
    public List<Voucher> vouchers(UUID agreementId) {
        List<Voucher> found = new ArrayList<>();
        Slice<Voucher> page = vouchers(agreementId, null);
        found.addAll(page.items());
        while (page.next() != null) {
            page = vouchers(agreementId, page.next());
            found.addAll(page.items());
        }
        return found;
    }

    /// The codes of an agreement page by page, revoked ones included.
    public Slice<Voucher> vouchers(UUID agreementId, @Nullable String cursor) {
        return service.get(
                VOUCHERS,
                "/agreements/{id}/vouchers?limit=200&cursor={cursor}",
                agreementId,
                cursor == null ? "" : cursor);
    }

    public void issueSharedVoucher(String key, UUID agreementId) {
        service.post(key, Map.of("kind", "shared"), "/agreements/{id}/vouchers", agreementId);
    }

    /// Codes of which each serves one person.
    public void issueUniqueVouchers(String key, UUID agreementId, int count) {
        service.post(key, Map.of("kind", "unique", "count", count), "/agreements/{id}/vouchers", agreementId);
    }

    /// Replaces a code by another of its kind.
    public void rotate(String key, UUID voucherId) {
        service.post(key, Map.of(), "/vouchers/{id}/rotation", voucherId);
    }

    record Created(UUID id) {}

    /// What a code would give.
    ///
    /// @param sponsor the employer that pays
    /// @param plan    the plan that the employer bought, a code
    public record VoucherAdvice(
            @Nullable String sponsor,
            @Nullable String plan,
            @Nullable LocalDate membershipEndsOn) {}

    public record Person(String givenName, String familyName, String email) {}

    public record NewOrganisation(
            String name, @Nullable String unit, int socialWorkers, List<String> emailDomains, Person representative) {}

    public record Organisation(
            UUID id,
            String name,
            @Nullable String unit,
            int socialWorkers,
            @Nullable List<String> emailDomains,
            @Nullable List<Person> representatives) {}

    public record NewQuote(UUID organisationId, String plan, int seats, LocalDate startsOn, int months) {}

    public record Quote(
            UUID id,
            @Nullable UUID organisationId,
            String plan,
            int seats,
            LocalDate startsOn,
            int months,
            int headcount,
            int discountPercent,
            long pricePerSeatPence,
            long totalPence,
            long marginPerSeatPence,
            boolean belowCost) {}

    public record NewAgreement(UUID quoteId, @Nullable String purchaseOrder, String binding) {}

    /// Seats as they stand now.
    public record Seats(int bought, int reserved, int redeemed, int free) {}

    public record Agreement(
            UUID id,
            String status,
            Seats seats,
            @Nullable String plan,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String binding,
            @Nullable String purchaseOrder,
            List<UUID> organisationIds,
            @Nullable CodeCounts uniqueCodes) {}

    /// The codes for one person each that were not replaced.
    public record CodeCounts(int issued, int used) {}

    public record Voucher(
            UUID id,
            @Nullable String code,
            String status,
            @Nullable String kind,
            @Nullable Instant issuedAt,
            @Nullable Boolean used,
            @Nullable Instant usedSince) {

        public boolean isForOnePerson() {
            return "unique".equals(kind);
        }

        /// Whether it can still be handed out.
        public boolean isFree() {
            return status.equals("active") && !Boolean.TRUE.equals(used);
        }
    }
}
