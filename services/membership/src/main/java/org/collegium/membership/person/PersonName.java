package org.collegium.membership.person;

import java.text.Normalizer;

/// A person's name as they write it, in composed Unicode so that the same name is the same text.
public record PersonName(String given, String family) {

    /// Longer than any name in use, short enough for an address line.
    public static final int MAX = 100;

    public PersonName {
        given = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        family = Normalizer.normalize(family.strip(), Normalizer.Form.NFC);
    }
}
