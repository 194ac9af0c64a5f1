package org.collegium.endorsement.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers what is endorsed, to everybody and for any day.
@Service
public class ReadingRegister {

    private final RegisterQueries queries;
    private final Clock clock;

    ReadingRegister(RegisterQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /// @param on only what the register held on that day, as it stood then; null for all, as it stands today
    @Transactional(readOnly = true)
    public List<RegisterEntry> search(
            @Nullable String words, @Nullable LocalDate on, @Nullable UUID before, int limit) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return queries.search(words, day, on != null, clock.getZone(), before, limit);
    }

    /// @param typedSeal as a person typed it
    @Transactional(readOnly = true)
    public Optional<RegisterEntry> find(String typedSeal, @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return SealCode.typed(typedSeal).flatMap(seal -> queries.find(seal, day, clock.getZone()));
    }
}
