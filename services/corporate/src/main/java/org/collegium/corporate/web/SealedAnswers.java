package org.collegium.corporate.web;

import org.collegium.corporate.voucher.VoucherSealing;
import org.collegium.web.AnswerSeal;
import org.springframework.stereotype.Component;

/// Answers here show voucher codes: what is kept for a repeated request is sealed as the codes themselves are.
@Component
class SealedAnswers implements AnswerSeal {

    private final VoucherSealing sealing;

    SealedAnswers(VoucherSealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public byte[] seal(byte[] answer, String belongsTo) {
        return sealing.seal("answer " + belongsTo, answer);
    }

    @Override
    public byte[] open(byte[] sealed, String belongsTo) {
        return sealing.open("answer " + belongsTo, sealed);
    }
}
