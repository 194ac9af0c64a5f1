package org.collegium.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.collegium.notifications.preference.DecidingPreferences;
import org.collegium.notifications.preference.PreferenceView;
import org.collegium.web.Caller;
import org.collegium.web.Problem;
import org.collegium.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A person's own choice of mails.
@RestController
@RequestMapping("/api/notifications/preferences")
class PreferenceController {

    private final DecidingPreferences deciding;

    PreferenceController(DecidingPreferences deciding) {
        this.deciding = deciding;
    }

    /// @param magazine whether to get a mail about each new issue
    record PreferenceBody(@NotNull Boolean magazine) {}

    @GetMapping
    ResponseEntity<PreferenceBody> get(Caller caller) {
        return answer(deciding.of(person(caller)));
    }

    /// `If-Match` is honoured, not demanded: there is one switch, and whoever sets it sees it.
    @PutMapping
    ResponseEntity<PreferenceBody> put(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid PreferenceBody body) {
        Integer expected =
                ifMatch == null ? null : (int) Revision.ifMatch(ifMatch).number();
        return deciding.decide(person(caller), body.magazine(), expected)
                .map(PreferenceController::answer)
                .orElseThrow(Revision::changedMeanwhile);
    }

    private static UUID person(Caller caller) {
        if (caller.personId() == null) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "Only a person has preferences. Sign in as the person whose mails this is about.");
        }
        return caller.personId();
    }

    private static ResponseEntity<PreferenceBody> answer(PreferenceView view) {
        return ResponseEntity.ok().eTag(new Revision(view.version()).tag()).body(new PreferenceBody(view.magazine()));
    }
}
