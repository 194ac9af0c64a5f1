package org.collegium.mentoring.match;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Answers how matches stand: to the pair in full, to the coordinator without notes.
@Service
public class ReadingMatches {

    private final MatchBook book;

    ReadingMatches(MatchBook book) {
        this.book = book;
    }

    public Optional<MatchView> findFor(UUID id, UUID personId) {
        return book.find(id).filter(match -> match.isOf(personId));
    }

    public Optional<MatchView> findForCoordinator(UUID id) {
        return book.find(id).map(MatchView::withoutNotes);
    }

    public List<MatchView> of(UUID personId, @Nullable UUID before, int limit) {
        return book.list(personId, before, limit);
    }

    public List<MatchView> all(@Nullable UUID before, int limit) {
        return book.list(null, before, limit).stream()
                .map(MatchView::withoutNotes)
                .toList();
    }
}
