package org.collegium.corporate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.collegium.corporate.agreement.AgreementView;
import org.collegium.corporate.agreement.CodeCounts;
import org.collegium.corporate.agreement.SeatCounts;
import org.jspecify.annotations.Nullable;

record AgreementAnswer(
        UUID id,
        String status,
        UUID quoteId,
        @Nullable UUID groupId,
        List<UUID> organisationIds,
        String sponsor,
        String plan,
        long pricePerSeatPence,
        long totalPence,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String purchaseOrder,
        String binding,
        @Nullable Instant acceptedAt,
        SeatCounts seats,
        CodeCounts uniqueCodes) {

    static AgreementAnswer of(AgreementView view) {
        return new AgreementAnswer(
                view.id(),
                view.status().word(),
                view.quoteId(),
                view.groupId(),
                view.organisationIds(),
                view.sponsor(),
                view.plan(),
                view.pricePerSeatPence(),
                view.totalPence(),
                view.startsOn(),
                view.endsOn(),
                view.purchaseOrder(),
                view.binding(),
                view.acceptedAt(),
                view.seats(),
                view.uniqueCodes());
    }
}
