package org.collegium.mentoring.mentor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Answers how mentors stand, to the coordinator and to the mentor.
@Service
public class ReadingMentors {

    private final MentorQueries queries;

    ReadingMentors(MentorQueries queries) {
        this.queries = queries;
    }

    public List<MentorView> list(@Nullable String stage, @Nullable UUID after, int limit) {
        return queries.list(stage, after, limit);
    }

    public List<StageCount> pipeline() {
        return queries.pipeline();
    }

    public Optional<MentorView> find(UUID id) {
        return queries.find(id);
    }

    /// The latest application of a person, without the coordinator's notes.
    public Optional<MentorView> of(UUID personId) {
        return queries.of(personId).map(MentorView::withoutNotes);
    }

    /// Whether the person mentors, if only not for the moment.
    public boolean isMentor(UUID personId) {
        return queries.mentors(personId);
    }
}
