package org.collegium.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/shelf")
@Transactional
class ShelfController {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Audit audit;
    private final Limit guesses;

    ShelfController(JdbcClient jdbc, JdbcTemplate batches, Audit audit, Limits limits) {
        this.guesses = limits.named("guesses");
        this.batches = batches;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @GetMapping("/books")
    Map<String, Long> count(@RequestParam(required = false) @Max(5) @Nullable Integer shelf) {
        return Map.of(
                "count", jdbc.sql("SELECT count(*) FROM book").query(Long.class).single());
    }

    @PostMapping("/books")
    ResponseEntity<Added> add(@RequestBody @Valid ShelfApplication.NewBook book) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO book (id, title, copies) VALUES (?, ?, ?)")
                .params(id, book.title(), book.copies())
                .update();
        if (book.title().equals("refused")) {
            throw new Problem(HttpStatus.CONFLICT, "shelf-full", "There is no room left on this shelf.");
        }
        return ResponseEntity.created(URI.create("/api/shelf/books/" + id))
                .header("ETag", new Revision(1).tag())
                .body(new Added(id, book.title()));
    }

    @GetMapping("/books/{id}")
    Added find(@PathVariable UUID id) {
        return jdbc.sql("SELECT id, title FROM book WHERE id = ?")
                .param(id)
                .query((row, number) -> new Added(row.getObject("id", UUID.class), row.getString("title")))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/me")
    Caller me(Caller caller) {
        return caller;
    }

    @PostMapping("/clearance")
    @PreAuthorize("hasRole('librarian')")
    void clear(Caller caller) {
        audit.record(caller, "shelf-cleared", "shelf/1", "All books were given away.");
        throw new IllegalStateException("secret detail of the database");
    }

    @GetMapping("/titles")
    Map<String, Long> titles(@RequestParam String like) {
        return Map.of(
                "count",
                jdbc.sql("SELECT count(*) FROM book WHERE title LIKE ?")
                        .param(like)
                        .query(Long.class)
                        .single());
    }

    /// Writes as Hibernate and the mails do: many rows in one batch, with values that nobody may read elsewhere.
    @PostMapping("/batches")
    Map<String, Integer> addMany(@RequestBody String title, @RequestParam(defaultValue = "1") int copies) {
        List<Object[]> rows = Collections.nCopies(50, null).stream()
                .map(none -> new Object[] {UUID.randomUUID(), title, copies})
                .toList();
        batches.batchUpdate("INSERT INTO book (id, title, copies) VALUES (?, ?, ?)", rows);
        return Map.of("added", rows.size());
    }

    @PostMapping("/book-lookups")
    @ReadOnlyEndpoint
    Map<String, Long> lookUp() {
        return count(null);
    }

    /// Counts a try by itself, and fails before it does anything else.
    @PostMapping("/guesses")
    @Transactional(propagation = Propagation.NEVER)
    void guess(Caller caller) {
        guesses.count(caller.subject());
        throw new IllegalStateException("The guess could not be looked at.");
    }

    /// Has its effect only for librarians, and says the same to all of them.
    @PostMapping("/inventories")
    @PreAuthorize("hasRole('librarian')")
    Map<String, Long> takeInventory(Caller caller) {
        audit.record(caller, "inventory-taken", "shelf/1", "The books were counted.");
        return count(null);
    }

    record Added(@JsonProperty UUID id, @JsonProperty String title) {

        /// Written after the transaction has committed: one that cannot be written is an act without an answer.
        @Override
        public String title() {
            if (title.equals("unspeakable")) {
                throw new IllegalStateException("This title cannot be written.");
            }
            return title;
        }
    }
}
