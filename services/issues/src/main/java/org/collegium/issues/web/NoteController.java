package org.collegium.issues.web;

import java.util.UUID;
import org.collegium.issues.note.KeepingNotes;
import org.collegium.issues.note.NoteView;
import org.collegium.web.Cursor;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Notes for the next issue; the editor's alone.
@RestController
@RequestMapping("/api/issues/notes")
@PreAuthorize("hasAnyRole('editor', 'administrator')")
class NoteController {

    private final KeepingNotes notes;

    NoteController(KeepingNotes notes) {
        this.notes = notes;
    }

    /// The newest first, without those dismissed.
    @GetMapping
    Slice<NoteView> open(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        return Slice.of(
                notes.open(Cursor.of(cursor).id(), size + 1),
                size,
                note -> note.id().toString());
    }

    /// Repeated, it changes nothing.
    @PostMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable UUID id) {
        if (!notes.dismiss(id)) {
            throw Problem.notFound();
        }
    }
}
