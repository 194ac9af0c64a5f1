package org.collegium.membership.web;

import java.net.URI;
import java.util.UUID;
import org.collegium.membership.imports.ImportId;
import org.collegium.membership.imports.ImportView;
import org.collegium.membership.imports.ImportingMembers;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists of members from elsewhere, for the office.
@RestController
@RequestMapping("/api/membership/imports")
@PreAuthorize("hasAnyRole('membership-officer', 'administrator')")
class ImportController {

    private final ImportingMembers importing;
    private final MemberListReader reader;

    ImportController(ImportingMembers importing, MemberListReader reader) {
        this.importing = importing;
        this.reader = reader;
    }

    /// Takes a list of at most 1 MB, some ten thousand members; a longer one is sent in parts.
    ///
    /// @param dryRun whether to check only
    @PostMapping(consumes = "text/csv")
    ResponseEntity<Started> start(
            Caller caller, @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] body) {
        ImportId id = importing.start(caller, reader.read(body, dryRun));
        return ResponseEntity.accepted()
                .location(URI.create("/api/membership/imports/" + id.value()))
                .body(new Started(id.value()));
    }

    @GetMapping("/{id}")
    ImportView find(@PathVariable UUID id) {
        return importing.find(new ImportId(id)).orElseThrow(Problem::notFound);
    }

    record Started(UUID id) {}
}
