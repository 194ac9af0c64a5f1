package org.collegium.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
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
    private final Audit audit;

    ShelfController(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @GetMapping("/books")
    Map<String, Long> count(@RequestParam(required = false) @Max(5) Integer shelf) {
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

    record Added(@JsonProperty UUID id, @JsonProperty String title) {}
}
