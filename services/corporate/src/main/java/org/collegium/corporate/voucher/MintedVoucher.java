package org.collegium.corporate.voucher;

import java.util.UUID;

@SuppressWarnings("ArrayRecordComponent") // never compared; lives for one statement
record MintedVoucher(UUID id, String code, String codeHash, byte[] codeSealed) {

    @Override
    public String toString() {
        return "MintedVoucher[" + id + "]";
    }
}
