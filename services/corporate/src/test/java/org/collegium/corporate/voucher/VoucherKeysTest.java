package org.collegium.corporate.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherKeysTest {

    private static final String HASH_KEY = "Y29sbGVnaXVtLXRlc3Qtdm91Y2hlci1rZXktMzItYnl0ZXMhIQ==";
    private static final String SEAL_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final VoucherSealing sealing = new VoucherSealing(SEAL_KEY, new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"essex-7k4m-9q2x-tn5w", "ESSEX 7K4M 9Q2X TN5W"})
    void hashesAsMembershipDoes(String typed) {
        String hash = new VoucherHashing(HASH_KEY).hashOf(VoucherCode.typed(typed));

        assertThat(hash).isEqualTo("813d3607ffb74d982e0a57f835bbaf0d1dd1d730a047fd58e40276e732489639");
    }

    @Test
    void opensWhatItSealed() {
        UUID id = UUID.randomUUID();
        VoucherCode code = VoucherCode.of("ESSEX", "7K4M9Q2XTN5");

        byte[] sealed = sealing.seal(id, code);

        assertThat(sealing.open(id, sealed)).isEqualTo(code.display());
        assertThat(sealing.seal(id, code)).isNotEqualTo(sealed);
    }

    @Test
    void refusesSealOfAnotherVoucher() {
        byte[] sealed = sealing.seal(UUID.randomUUID(), VoucherCode.of("ESSEX", "7K4M9Q2XTN5"));

        assertThatThrownBy(() -> sealing.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesBrokenSeal() {
        UUID id = UUID.randomUUID();
        byte[] sealed = sealing.seal(id, VoucherCode.of("ESSEX", "7K4M9Q2XTN5"));
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> sealing.open(id, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ="})
    void refusesToStartWithoutProperKeys(String key) {
        assertThatThrownBy(() -> new VoucherHashing(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VoucherSealing(key, new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
