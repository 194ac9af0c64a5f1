package org.collegium.portal.clients;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// The public register of endorsed programmes.
@Component
public class Register {

    private static final ParameterizedTypeReference<Slice<Entry>> ENTRIES = new ParameterizedTypeReference<>() {};

    private final ServiceCaller service;

    Register(ServiceCallers callers) {
        this.service = callers.acting("endorsement");
    }

    /// @param on only what the register held on that day, as it stood then; null for all, as it stands today
    public Slice<Entry> search(String words, @Nullable LocalDate on, @Nullable String cursor) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", words);
        asked.put("on", on == null ? "" : on.toString());
        asked.put("cursor", cursor == null ? "" : cursor);
        asked.values().removeIf(String::isEmpty);
        String names =
                asked.keySet().stream().map(name -> name + "={" + name + "}").collect(Collectors.joining("&"));
        return service.get(ENTRIES, "/register?" + names, asked.values().toArray());
    }

    /// @param seal as a person typed it
    /// @param on   null for today
    public Entry entry(String seal, @Nullable LocalDate on) {
        return on == null
                ? service.get(Entry.class, "/register/{seal}", seal)
                : service.get(Entry.class, "/register/{seal}?on={on}", seal, on);
    }

    public void suspend(String key, String seal, String reason) {
        service.post(key, Map.of("reason", reason), "/register/{seal}/suspension", seal);
    }

    public void reinstate(String key, String seal, String reason) {
        service.post(
                key, reason.isBlank() ? Map.of() : Map.of("reason", reason), "/register/{seal}/reinstatement", seal);
    }

    /// @param status on the day asked for: `upcoming`, `current`, `suspended` or `former`
    public record Entry(
            String seal,
            String title,
            String provider,
            String providerKind,
            String scheme,
            String schemeName,
            @Nullable String description,
            @Nullable String website,
            @Nullable String email,
            LocalDate startsOn,
            LocalDate endsOn,
            String status,
            List<OpenCondition> conditions,
            List<Pause> suspensions) {

        /// The status in one word, for tags: a condition that is still to be met is part of it.
        public String shown() {
            boolean bound = !conditions.isEmpty();
            return switch (status) {
                case "current" -> bound ? "endorsed-with-conditions" : status;
                case "upcoming" -> bound ? "upcoming-with-conditions" : status;
                default -> status;
            };
        }
    }

    /// @param dueOn the last day for it
    public record OpenCondition(String text, LocalDate dueOn) {}

    /// @param until the day it ended, null while it lasts
    public record Pause(LocalDate from, @Nullable LocalDate until) {}
}
