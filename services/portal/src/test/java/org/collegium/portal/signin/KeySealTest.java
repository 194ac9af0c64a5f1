package org.collegium.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySealTest {

    private final KeySeal seal = new KeySeal(key(1));

    @Test
    void opensWhatItSealed() {
        String sealed = seal.seal("one", "a private key");

        assertThat(sealed).doesNotContain("private");
        assertThat(KeySeal.isSealed(sealed)).isTrue();
        assertThat(seal.open("one", sealed)).isEqualTo("a private key");
    }

    @Test
    void opensNothingForAnotherRowOrWithAnotherKey() {
        String sealed = seal.seal("one", "a private key");

        assertThatThrownBy(() -> seal.open("two", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new KeySeal(key(2)).open("one", sealed))
                .hasMessageContaining("the key it was stored with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no Base64 at all!", "c2hvcnQ=", "replace-with-random"})
    void refusesToStartWithoutAKey(String given) {
        assertThatThrownBy(() -> new KeySeal(given)).hasMessageContaining("openssl rand");
    }

    private static String key(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
