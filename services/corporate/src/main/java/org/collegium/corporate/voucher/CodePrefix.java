package org.collegium.corporate.voucher;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The readable beginning of an employer's codes: the word of its name that tells it from others, never cut in two.
record CodePrefix(String letters) {

    private static final int MIN_LETTERS = 2;
    private static final int MAX_LETTERS = 16;

    /// For names without a word of Latin letters that is short enough to be read out.
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
                .filter(word -> word.length() >= MIN_LETTERS && word.length() <= MAX_LETTERS)
                .toList();
        return new CodePrefix(words.stream()
                .filter(word -> !TELLS_NOTHING.contains(word))
                .findFirst()
                .orElse(words.isEmpty() ? NAMELESS : words.getFirst()));
    }
}
