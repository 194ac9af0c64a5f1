package org.collegium.endorsement.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.collegium.endorsement.document.DocumentView;
import org.collegium.endorsement.document.KeepingDocuments;
import org.collegium.endorsement.document.OpenedDocument;
import org.collegium.endorsement.document.OpeningDecision;
import org.collegium.endorsement.document.OpeningDocuments;
import org.collegium.endorsement.document.UploadDecision;
import org.collegium.endorsement.document.UploadDocument;
import org.collegium.endorsement.document.UploadRefusal;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/endorsement")
class DocumentController {

    /// Whatever a document holds, a browser that shows it after all runs nothing of it.
    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final KeepingDocuments keeping;
    private final OpeningDocuments opening;

    DocumentController(KeepingDocuments keeping, OpeningDocuments opening) {
        this.keeping = keeping;
        this.opening = opening;
    }

    @PostMapping(path = "/submissions/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentView> upload(@PathVariable UUID id, MultipartHttpServletRequest form, Caller caller)
            throws IOException {
        SentFile file = SentFile.of(form);
        UploadDocument command =
                new UploadDocument(id, caller.requirePerson(), file.title(), file.name(), file.kind(), file.content());
        return switch (keeping.keep(command)) {
            case UploadDecision.Kept(DocumentView document) ->
                ResponseEntity.created(URI.create("/api/endorsement/documents/" + document.id()))
                        .body(document);
            case UploadDecision.Refused(UploadRefusal reason) -> throw UploadProblems.of(reason);
        };
    }

    @GetMapping("/submissions/{id}/documents")
    Items<DocumentView> list(@PathVariable UUID id, Caller caller) {
        return new Items<>(opened(opening.list(id, caller)));
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, Caller caller) {
        OpenedDocument opened = opened(opening.open(id, caller));
        return ResponseEntity.ok()
                .contentType(mediaType(opened.document().type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.document().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .body(opened.content());
    }

    @DeleteMapping("/documents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        keeping.remove(id, caller.requirePerson()).ifPresent(reason -> {
            throw UploadProblems.of(reason);
        });
    }

    private static MediaType mediaType(String type) {
        MediaType parsed = MediaType.parseMediaType(type);
        return MediaType.TEXT_PLAIN.equals(parsed) ? new MediaType(parsed, StandardCharsets.UTF_8) : parsed;
    }

    private static <T> T opened(OpeningDecision<T> decision) {
        return switch (decision) {
            case OpeningDecision.Opened<T>(T what) -> what;
            case OpeningDecision.ConflictNotDeclared<T>() -> throw ReviewProblems.conflictNotDeclared();
            case OpeningDecision.ConflictDeclared<T>() -> throw ReviewProblems.conflictDeclared();
            case OpeningDecision.Unknown<T>() -> throw Problem.notFound();
        };
    }
}
