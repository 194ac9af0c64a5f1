package org.collegium.issues.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

@Embeddable
record Article(
        @Column(name = "id") UUID id,
        @Column(name = "section") String section,
        @Column(name = "title") String title,
        @Column(name = "authors") List<String> authors,
        @Column(name = "body") String body) {

    ArticleHeading heading() {
        return new ArticleHeading(id, section, title, List.copyOf(authors));
    }
}
