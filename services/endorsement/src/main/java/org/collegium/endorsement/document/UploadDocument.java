package org.collegium.endorsement.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that a provider sends.
///
/// @param fileName as the browser named it
@SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
public record UploadDocument(
        UUID submissionId,
        UUID applicant,
        @Nullable String title,
        @Nullable String fileName,
        byte[] content) {}
