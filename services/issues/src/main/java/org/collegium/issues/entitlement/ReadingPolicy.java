package org.collegium.issues.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.collegium.members.Term;

/// The rule of who may read an issue's articles.
final class ReadingPolicy {

    private ReadingPolicy() {}

    static boolean mayRead(List<Term> terms, LocalDate publishedOn, LocalDate today) {
        return terms.stream().anyMatch(term -> term.includes(today) || wasMailed(term, publishedOn, today));
    }

    /// What came out while a term ran was paid for and stays readable.
    private static boolean wasMailed(Term term, LocalDate publishedOn, LocalDate today) {
        return term.includes(publishedOn) && !publishedOn.isAfter(today);
    }
}
