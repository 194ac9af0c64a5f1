package org.collegium.notifications.web;

import java.net.URI;
import org.collegium.notifications.preference.DecidingPreferences;
import org.collegium.notifications.preference.UnsubscribeToken;
import org.collegium.web.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The link in the head of every magazine mail (RFC 8058): a POST stops the mails, a GET changes nothing, because mail
/// scanners follow links.
@RestController
@RequestMapping("/api/notifications/unsubscribe/{token}")
class UnsubscribeController {

    private final DecidingPreferences deciding;
    private final String portalUrl;

    UnsubscribeController(DecidingPreferences deciding, @Value("${collegium.portal-url}") String portalUrl) {
        this.deciding = deciding;
        this.portalUrl = portalUrl;
    }

    /// @param magazine whether the mails still come
    record Subscription(boolean magazine) {}

    @PostMapping
    Subscription unsubscribe(@PathVariable String token) {
        if (!deciding.unsubscribe(read(token))) {
            throw Problem.notFound();
        }
        return new Subscription(false);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Subscription state(@PathVariable String token) {
        return deciding.behind(read(token))
                .map(preference -> new Subscription(preference.magazine()))
                .orElseThrow(Problem::notFound);
    }

    /// Whoever opens the link in a browser gets the page with the button.
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Void> page(@PathVariable String token) {
        URI page = URI.create(portalUrl + "/unsubscribe/" + read(token));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }

    private static UnsubscribeToken read(String token) {
        return UnsubscribeToken.read(token).orElseThrow(Problem::notFound);
    }
}
