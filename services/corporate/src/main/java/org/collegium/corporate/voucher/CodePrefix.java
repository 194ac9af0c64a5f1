package org.collegium.corporate.voucher;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The readable beginning of an employer's codes: the word of its name that tells it from others.
record CodePrefix(String letters) {

    private static final int MIN_LETTERS = 2;
    private static final int MAX_LETTERS = 10;

    /// For names without any Latin letters.
    private static final String NAMELESS = "MEMBER";

    private static final Set<String> TELLS_NOTHING = Set.of(
            "AND",
            "BOROUGH",
            "CITY",
            "COUNCIL",
            "COUNTY",
            "DISTRICT",
            "FOR",
            "LONDON",
            "METROPOLITAN",
            "NHS",
            "OF",
            "ROYAL",
            "THE",
            "TRUST",
            "UNIVERSITY");

    static CodePrefix of(String sponsor) {
        String plain = Normalizer.normalize(sponsor, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        List<String> words = Arrays.stream(plain.toUpperCase(Locale.ROOT).split("[^A-Z]+"))
                .filter(word -> word.length() >= MIN_LETTERS)
                .toList();
        String chosen = words.stream()
                .filter(word -> !TELLS_NOTHING.contains(word))
                .findFirst()
                .orElse(words.isEmpty() ? NAMELESS : words.getFirst());
        return new CodePrefix(chosen.substring(0, Math.min(MAX_LETTERS, chosen.length())));
    }
}
