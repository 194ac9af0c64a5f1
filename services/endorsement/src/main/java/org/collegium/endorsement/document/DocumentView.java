package org.collegium.endorsement.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document without its content.
///
/// @param type   a media type, found in the content
/// @param kind   which document the scheme asks for, null for any other
/// @param sha256 the content's hash, in lower-case hexadecimal
public record DocumentView(
        UUID id,
        UUID submissionId,
        String title,
        String fileName,
        @Nullable String kind,
        String type,
        int size,
        String sha256,
        Instant uploadedAt) {}
