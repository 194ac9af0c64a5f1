package org.collegium.endorsement.document;

/// What becomes of a wish to open documents.
public sealed interface OpeningDecision<T> {

    /// Here it is.
    record Opened<T>(T what) implements OpeningDecision<T> {}

    /// The caller reviews it and has not declared whether there is a conflict.
    record ConflictNotDeclared<T>() implements OpeningDecision<T> {}

    /// The caller declared a hard conflict.
    record ConflictDeclared<T>() implements OpeningDecision<T> {}

    /// There is none, or the caller may not know of it.
    record Unknown<T>() implements OpeningDecision<T> {}
}
