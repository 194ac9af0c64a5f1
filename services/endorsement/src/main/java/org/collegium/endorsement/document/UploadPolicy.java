package org.collegium.endorsement.document;

import java.util.Optional;

/// Which files are taken.
final class UploadPolicy {

    /// A course handbook with pictures is a third of it.
    static final int LARGEST = 10 * 1024 * 1024;

    /// What two reviewers can read in two weeks.
    static final int MOST = 20;

    private UploadPolicy() {}

    /// @param kept how many documents the submission has
    static Optional<UploadRefusal> refusalOf(byte[] content, String fileName, int kept) {
        if (content.length == 0) {
            return Optional.of(UploadRefusal.EMPTY);
        }
        if (content.length > LARGEST) {
            return Optional.of(UploadRefusal.TOO_LARGE);
        }
        if (DocumentType.of(fileName, content).isEmpty()) {
            return Optional.of(UploadRefusal.TYPE_NOT_ALLOWED);
        }
        return kept >= MOST ? Optional.of(UploadRefusal.TOO_MANY) : Optional.empty();
    }
}
