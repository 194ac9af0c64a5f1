package org.collegium.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedHashTest {

    private static final String KEY = "Y29sbGVnaXVtLXRlc3Qtdm91Y2hlci1rZXktMzItYnl0ZXMhIQ==";

    /// Corporate's tests hold the same vector: both must hash alike.
    @ParameterizedTest
    @ValueSource(
            strings = {"ESSEX-7K4M-9Q2X-TN5W", "essex-7k4m-9q2x-tn5w", "ESSEX 7K4M 9Q2X TN5W", "  essex7k4m9q2xtn5w "})
    void hashesACodeAsCorporateDoesHoweverItIsTyped(String typed) {
        assertThat(new KeyedHash(KEY).of(new VoucherCode(typed)))
                .isEqualTo("813d3607ffb74d982e0a57f835bbaf0d1dd1d730a047fd58e40276e732489639");
    }

    @Test
    void foldsLookAlikesInTheSecretPartOnly() {
        assertThat(new VoucherCode("LEEDS-OIL0-0000-0000").canonical()).isEqualTo("LEEDS011000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " ", "O", "💥", "ESSEX"})
    void hashesAnythingThatIsTyped(String typed) {
        assertThat(new KeyedHash(KEY).of(new VoucherCode(typed))).hasSize(64);
    }

    @Test
    void neverPrintsACode() {
        assertThat(new VoucherCode("ESSEX-7K4M-9Q2X-TN5W")).asString().doesNotContain("7K4M");
    }

    @Test
    void refusesToStartWithoutAProperKey() {
        assertThatThrownBy(() -> new KeyedHash(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("COLLEGIUM_VOUCHER_KEY");
    }

    @Test
    void keepsClientsApartAndHidesThem() {
        KeyedHash hash = new KeyedHash(KEY);

        assertThat(hash.ofClient("192.0.2.1")).isEqualTo(hash.ofClient("192.0.2.1"));
        assertThat(hash.ofClient("192.0.2.1")).isNotEqualTo(hash.ofClient("192.0.2.2"));
    }
}
