package org.collegium.membership.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Optional;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes lists of members, to be worked off in the background.
@Service
@Transactional
public class ImportingMembers {

    /// Whoever has more wrong rows than this mends the list first.
    private static final int MAX_ERRORS_SHOWN = 1000;

    private final Imports imports;
    private final Audit audit;
    private final Clock clock;

    ImportingMembers(Imports imports, Audit audit, Clock clock) {
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    public ImportId start(Caller caller, StartImport list) {
        ImportId id = new ImportId(UuidCreator.getTimeOrderedEpoch());
        ListPolicy.Verdict verdict = ListPolicy.onItsOwn(list.members());
        imports.insert(id, list, clock.instant());
        imports.insertRows(id, verdict.accepted());
        imports.insertErrors(id, list.unreadable());
        imports.insertErrors(id, verdict.rejected());
        int rejected = list.unreadable().size() + verdict.rejected().size();
        imports.advance(id, 0, 0, rejected);
        audit.record(caller, "import-started", "import/" + id.value(), "The list has " + list.rows() + " rows.");
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<ImportView> find(ImportId id) {
        return imports.find(id, MAX_ERRORS_SHOWN);
    }
}
