package org.collegium.endorsement.document;

/// Why a file is not taken.
public enum UploadRefusal {
    UNKNOWN_SUBMISSION,
    /// It was handed in; documents are added while it is written, or as evidence.
    DOCUMENTS_CLOSED,
    /// The scheme asks for no document of this kind.
    UNKNOWN_KIND,
    EMPTY,
    TOO_LARGE,
    TYPE_NOT_ALLOWED,
    TOO_MANY
}
