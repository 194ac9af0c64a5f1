package org.collegium.web;

/// The characters of which alone nobody sees anything: whoever is called by them has no name on any list.
final class InvisibleCharacters {

    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int BRAILLE_PATTERN_BLANK = 0x2800;

    private InvisibleCharacters() {}

    /// Marks stand on a letter, and variation selectors are among them; both belong to visible text, but are none.
    static boolean contain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> isBlankLetter(character);
        };
    }

    /// Letters and a symbol by their category, blanks to the eye.
    private static boolean isBlankLetter(int character) {
        return switch (character) {
            case HANGUL_CHOSEONG_FILLER,
                    HANGUL_JUNGSEONG_FILLER,
                    HANGUL_FILLER,
                    HALFWIDTH_HANGUL_FILLER,
                    BRAILLE_PATTERN_BLANK -> true;
            default -> false;
        };
    }
}
