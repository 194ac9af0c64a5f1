package org.collegium.portal.clients;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring.Match;
import org.collegium.portal.clients.Mentoring.NewSession;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// The visitor's pairs: how they work together, what they write, and how they reach each other.
@Component
public class Matches {

    private static final ParameterizedTypeReference<Slice<Match>> MATCHES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Message>> MESSAGES = new ParameterizedTypeReference<>() {};

    private final ServiceCaller service;

    Matches(ServiceCallers callers) {
        this.service = callers.acting("mentoring");
    }

    /// The visitor's own, the newest first.
    public List<Match> matches() {
        return service.get(MATCHES, "/matches?mine=true").items();
    }

    public Match match(UUID id) {
        return service.get(Match.class, "/matches/{id}", id);
    }

    /// What the two wrote to each other, the newest first.
    public Slice<Message> messages(UUID matchId, @Nullable String cursor) {
        return service.get(MESSAGES, "/matches/{id}/messages?cursor={cursor}", matchId, cursor == null ? "" : cursor);
    }

    public void write(String key, UUID matchId, String text) {
        service.post(key, Map.of("text", text), "/matches/{id}/messages", matchId);
    }

    /// @param email empty to show none, as the phone
    public void show(UUID matchId, String email, String phone) {
        Map<String, String> contact = new LinkedHashMap<>();
        contact.put("email", email);
        contact.put("phone", phone);
        contact.values().removeIf(String::isEmpty);
        service.put(contact, "/matches/{id}/contact", matchId);
    }

    public void propose(String key, UUID matchId, String agreement) {
        service.post(key, Map.of("agreement", agreement), "/matches/{id}/agreement", matchId);
    }

    public void agree(String key, UUID matchId) {
        service.post(key, Map.of(), "/matches/{id}/agreement/acceptance", matchId);
    }

    public void log(String key, UUID matchId, NewSession held) {
        service.post(key, held, "/matches/{id}/sessions", matchId);
    }

    public void end(String key, UUID matchId, String reason) {
        service.post(key, Map.of("reason", reason), "/matches/{id}/ending", matchId);
    }

    /// What one of a pair wrote to the other.
    public record Message(UUID id, UUID from, String text, Instant writtenAt) {}
}
