package org.collegium.mentoring.match;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Answers how matches stand: to the pair in full, to the coordinator without notes.
@Service
public class ReadingMatches {

    private final MatchQueries queries;

    ReadingMatches(MatchQueries queries) {
        this.queries = queries;
    }

    public Optional<MatchView> findFor(UUID id, UUID personId) {
        return queries.find(id).filter(match -> match.isOf(personId));
    }

    public Optional<MatchView> findForCoordinator(UUID id) {
        return queries.find(id).map(MatchView::withoutNotes);
    }

    public List<MatchView> of(UUID personId, @Nullable UUID before, int limit) {
        return queries.list(personId, before, limit);
    }

    public List<MatchView> all(@Nullable UUID before, int limit) {
        return queries.list(null, before, limit).stream()
                .map(MatchView::withoutNotes)
                .toList();
    }
}
