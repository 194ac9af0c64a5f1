package org.collegium.portal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.collegium.portal.clients.Corporate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// An agreement's voucher codes as a file, for the employer and for the office. It names nobody: who used a code is the
/// member's to tell.
@Component
public class VoucherCodes {

    private final Corporate corporate;
    private final Words words;

    VoucherCodes(Corporate corporate, Words words) {
        this.corporate = corporate;
        this.words = words;
    }

    public ResponseEntity<byte[]> file(UUID agreementId) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Code", "For", "Status", "Used since", "Issued"));
        corporate.vouchers(agreementId).forEach(voucher -> rows.add(row(voucher)));
        return Csv.file("voucher-codes.csv", rows);
    }

    private List<String> row(Corporate.Voucher voucher) {
        return List.of(
                voucher.code() == null ? "" : voucher.code(),
                voucher.isForOnePerson() ? "One person" : "Everybody",
                status(voucher),
                date(voucher.usedSince()),
                date(voucher.issuedAt()));
    }

    private static String status(Corporate.Voucher voucher) {
        if (!voucher.status().equals("active")) {
            return "Replaced";
        }
        if (!voucher.isForOnePerson()) {
            return "Active";
        }
        return voucher.isFree() ? "Not used" : "Used";
    }

    private String date(@Nullable Instant at) {
        return words.date(at);
    }
}
