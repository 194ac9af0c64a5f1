package org.collegium.endorsement.scheme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the schemes and their criteria.
@Service
public class ReadingSchemes {

    private final SchemeQueries queries;
    private final Clock clock;

    ReadingSchemes(SchemeQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /// Every scheme with the criteria of today.
    @Transactional(readOnly = true)
    public List<SchemeView> current() {
        return queries.currentAt(LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public Optional<SchemeView> current(String code) {
        return current().stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<SchemeView> version(String code, int version) {
        return queries.find(code, version);
    }
}
