package org.collegium.portal.clients;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// The magazine as the pages see it: issues, their contents and articles.
@Component
public class Magazine {

    private static final ParameterizedTypeReference<Slice<Issue>> ISSUES = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<Slice<Note>> NOTES = new ParameterizedTypeReference<>() {};

    private final ServiceCaller service;

    Magazine(ServiceCallers callers) {
        this.service = callers.acting("issues");
    }

    /// What the visitor may see: all published issues, for editors drafts too.
    public List<Issue> issues() {
        return service.get(ISSUES, "/issues?limit=200").items();
    }

    public Issue issue(String number) {
        return service.get(Issue.class, "/issues/{number}", number);
    }

    public Article article(String number, UUID id) {
        return service.get(Article.class, "/issues/{number}/articles/{id}", number, id);
    }

    public void create(String key, NewIssue issue) {
        service.post(key, issue, "/issues");
    }

    /// The issue with the text of its articles, for its editor.
    public Manuscript manuscript(String number) {
        return service.get(Manuscript.class, "/issues/{number}/manuscript", number);
    }

    /// @param revision the one that the editor has before them
    public void revise(long revision, NewIssue issue) {
        service.revise(
                revision,
                Map.of("label", issue.label(), "articles", issue.articles()),
                "/issues/{number}",
                issue.number());
    }

    public void publish(String key, String number) {
        service.post(key, Map.of(), "/issues/{number}/publication", number);
    }

    /// What happened in the platform that the next issue may tell.
    public List<Note> notes() {
        return service.get(NOTES, "/notes?limit=200").items();
    }

    public void dismiss(String key, UUID noteId) {
        service.post(key, Map.of(), "/notes/{id}/dismissal", noteId);
    }

    /// A programme that was endorsed.
    /// @param provider null for an individual trainer, whose name the register has
    public record Note(
            UUID id, String seal, String title, @Nullable String provider, LocalDate startsOn, Instant notedAt) {}

    /// An issue; `articles` is its contents, without bodies.
    public record Issue(
            String number,
            String label,
            String status,
            @Nullable Instant publishedAt,
            @Nullable Integer articleCount,
            @JsonAlias("contents") @Nullable List<Entry> articles) {

        public boolean published() {
            return status.equals("published");
        }

        /// Whether there is nothing to publish yet.
        public boolean isEmpty() {
            return articles == null || articles.isEmpty();
        }
    }

    /// A line of the contents.
    public record Entry(@JsonAlias("articleId") UUID id, String section, String title, List<String> authors) {}

    public record Article(
            @JsonAlias("articleId") UUID id, String section, String title, List<String> authors, String body) {}

    public record Manuscript(String number, String label, String status, long revision, List<NewArticle> articles) {}

    public record NewIssue(String number, String label, List<NewArticle> articles) {}

    public record NewArticle(String section, String title, List<String> authors, String body) {}
}
