package org.collegium.corporate.voucher;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class VoucherMint {

    private static final int RANDOM_CHARACTERS = VoucherCode.TAIL - 1;

    private final SecureRandom random;
    private final VoucherHashing hashing;
    private final VoucherSealing sealing;

    VoucherMint(SecureRandom random, VoucherHashing hashing, VoucherSealing sealing) {
        this.random = random;
        this.hashing = hashing;
        this.sealing = sealing;
    }

    MintedVoucher mint(CodePrefix prefix) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        VoucherCode code = VoucherCode.of(prefix.letters(), randomCharacters());
        return new MintedVoucher(id, code.display(), hashing.hashOf(code), sealing.seal(id, code));
    }

    private String randomCharacters() {
        StringBuilder characters = new StringBuilder(RANDOM_CHARACTERS);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            characters.append(VoucherCode.ALPHABET.charAt(random.nextInt(VoucherCode.ALPHABET.length())));
        }
        return characters.toString();
    }
}
