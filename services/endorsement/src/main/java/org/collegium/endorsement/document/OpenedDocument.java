package org.collegium.endorsement.document;

/// A document with its content.
@SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
public record OpenedDocument(DocumentView document, byte[] content) {}
