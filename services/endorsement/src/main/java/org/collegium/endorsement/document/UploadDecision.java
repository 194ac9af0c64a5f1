package org.collegium.endorsement.document;

/// What becomes of a file that was sent.
public sealed interface UploadDecision {

    /// It is kept; or it was already, byte by byte, and is kept once.
    record Kept(DocumentView document) implements UploadDecision {}

    record Refused(UploadRefusal reason) implements UploadDecision {}
}
