package org.collegium.endorsement.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that a provider sends.
///
/// @param fileName as the browser named it
/// @param kind     which of the documents that the scheme asks for, null for any other
@SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
public record UploadDocument(
        UUID submissionId,
        UUID applicant,
        @Nullable String title,
        @Nullable String fileName,
        @Nullable String kind,
        byte[] content) {}
