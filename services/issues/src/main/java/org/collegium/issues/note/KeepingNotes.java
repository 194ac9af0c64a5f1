package org.collegium.issues.note;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the notes until the editor has no more use for them.
@Service
public class KeepingNotes {

    private final Notes notes;
    private final Clock clock;

    KeepingNotes(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @Transactional
    public void endorsed(ProgrammeEndorsed endorsed) {
        notes.keep(endorsed, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<NoteView> open(@Nullable UUID before, int limit) {
        return notes.open(before, limit);
    }

    /// @return false if there is no such note
    @Transactional
    public boolean dismiss(UUID id) {
        return notes.dismiss(id, clock.instant());
    }
}
