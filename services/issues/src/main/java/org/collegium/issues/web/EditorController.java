package org.collegium.issues.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.collegium.issues.issue.DraftDecision;
import org.collegium.issues.issue.IssueEvent;
import org.collegium.issues.issue.ManuscriptView;
import org.collegium.issues.issue.PublicationDecision;
import org.collegium.issues.issue.PublicationRefusal;
import org.collegium.issues.issue.PublishingIssues;
import org.collegium.issues.issue.ReadingIssues;
import org.collegium.issues.issue.RevisionDecision;
import org.collegium.issues.issue.RevisionRefusal;
import org.collegium.issues.issue.WritingIssues;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.collegium.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/issues/issues")
@PreAuthorize("hasAnyRole('editor', 'administrator')")
class EditorController {

    private final WritingIssues writing;
    private final PublishingIssues publishing;
    private final ReadingIssues reading;

    EditorController(WritingIssues writing, PublishingIssues publishing, ReadingIssues reading) {
        this.writing = writing;
        this.publishing = publishing;
        this.reading = reading;
    }

    @PostMapping
    ResponseEntity<ManuscriptView> draft(@RequestBody @Valid NewIssueBody body) {
        return switch (writing.draft(body.command())) {
            case DraftDecision.Drafted(ManuscriptView manuscript) ->
                ResponseEntity.created(URI.create("/api/issues/issues/" + manuscript.number()))
                        .eTag(tag(manuscript))
                        .body(manuscript);
            case DraftDecision.NumberTaken(String number) -> throw IssueProblems.numberTaken(number);
        };
    }

    @GetMapping("/{number}/manuscript")
    ResponseEntity<ManuscriptView> manuscript(@PathVariable String number) {
        return answer(reading.manuscript(number).orElseThrow(Problem::notFound));
    }

    @PutMapping("/{number}")
    ResponseEntity<ManuscriptView> revise(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid IssueBody body) {
        return switch (writing.revise(
                body.command(number), Revision.ifMatch(ifMatch).number())) {
            case RevisionDecision.Revised(ManuscriptView manuscript) -> answer(manuscript);
            case RevisionDecision.Refused(RevisionRefusal reason) -> throw IssueProblems.of(reason);
        };
    }

    @PostMapping("/{number}/publication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Publication publish(
            @PathVariable String number, @RequestBody(required = false) @Nullable PublicationBody body, Caller caller) {
        return switch (publishing.publish(number, body == null ? null : body.publishedOn(), caller)) {
            case PublicationDecision.Published(IssueEvent.Published event) ->
                new Publication(number, "published", event.publishedAt());
            case PublicationDecision.PublishedBefore(String same, Instant publishedAt) ->
                new Publication(same, "published", publishedAt);
            case PublicationDecision.Refused(PublicationRefusal reason) -> throw IssueProblems.of(reason);
        };
    }

    private static ResponseEntity<ManuscriptView> answer(ManuscriptView manuscript) {
        return ResponseEntity.ok().eTag(tag(manuscript)).body(manuscript);
    }

    private static String tag(ManuscriptView manuscript) {
        return new Revision(manuscript.revision()).tag();
    }

    /// @param publishedOn the day on which an issue older than this archive came out; it is mailed to nobody unless
    ///                    somebody resumes its campaign
    record PublicationBody(@Nullable LocalDate publishedOn) {}

    record Publication(String number, String status, Instant publishedAt) {}
}
