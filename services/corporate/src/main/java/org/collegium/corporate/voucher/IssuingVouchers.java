package org.collegium.corporate.voucher;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes codes, replaces them and shows them to those who may see them.
@Service
public class IssuingVouchers {

    private final Vouchers vouchers;
    private final VoucherMint mint;
    private final Audit audit;
    private final Clock clock;

    IssuingVouchers(Vouchers vouchers, VoucherMint mint, Audit audit, Clock clock) {
        this.vouchers = vouchers;
        this.mint = mint;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public IssueDecision issue(IssueVouchers command, Caller caller) {
        Optional<Vouchers.Offer> offer = vouchers.offer(command.agreementId());
        if (offer.isEmpty()) {
            return new IssueDecision.Unknown();
        }
        if (!offer.get().isOpenOn(LocalDate.now(clock))) {
            return new IssueDecision.AgreementNotActive();
        }
        if (!offer.get().allows(command.kind())) {
            return new IssueDecision.BindingNeedsUniqueCodes();
        }
        List<VoucherView> issued = mint(command, offer.get());
        String detail = issued.size() + " " + command.kind().word() + " codes were made.";
        audit.record(caller, "vouchers-issued", "agreement/" + command.agreementId(), detail);
        return new IssueDecision.Issued(issued);
    }

    /// Revokes a code and makes another of its kind; what was redeemed with the old one stays redeemed.
    @Transactional
    public IssueDecision rotate(UUID voucherId, Caller caller) {
        Optional<VoucherView> old = vouchers.findLocked(voucherId);
        if (old.isEmpty()) {
            return new IssueDecision.Unknown();
        }
        if (old.get().revokedAt() != null) {
            return new IssueDecision.AlreadyRevoked();
        }
        VoucherKind kind = VoucherKind.of(old.get().kind()).orElseThrow();
        IssueDecision decision = issue(new IssueVouchers(old.get().agreementId(), kind, 1), caller);
        if (decision instanceof IssueDecision.Issued) {
            vouchers.revoke(voucherId, clock.instant());
            audit.record(caller, "voucher-rotated", "voucher/" + voucherId, "The code was revoked and replaced.");
        }
        return decision;
    }

    /// The agreement a voucher belongs to, by which it is decided who may touch it.
    @Transactional(readOnly = true)
    public Optional<UUID> agreementOf(UUID voucherId) {
        return vouchers.agreementOf(voucherId);
    }

    /// The oldest first. Seeing codes again is a privileged act, so it is audited.
    @Transactional
    public List<VoucherView> list(UUID agreementId, @Nullable UUID after, int limit, Caller caller) {
        audit.record(caller, "vouchers-shown", "agreement/" + agreementId, "Codes were shown again.");
        return vouchers.list(agreementId, after, limit);
    }

    private List<VoucherView> mint(IssueVouchers command, Vouchers.Offer offer) {
        Instant now = clock.instant();
        CodePrefix prefix = CodePrefix.of(offer.sponsor());
        List<MintedVoucher> minted =
                Stream.generate(() -> mint.mint(prefix)).limit(command.count()).toList();
        vouchers.insert(command.agreementId(), command.kind(), minted, now);
        return minted.stream()
                .map(made -> VoucherView.made(made.id(), command.agreementId(), command.kind(), made.code(), now))
                .toList();
    }
}
