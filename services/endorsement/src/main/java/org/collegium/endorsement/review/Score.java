package org.collegium.endorsement.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
record Score(
        @Column(name = "criterion") String criterion,
        @Column(name = "score") int score,
        @Column(name = "comment") @Nullable String comment) {}
