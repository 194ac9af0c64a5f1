package org.collegium.portal.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// The visitor's own record of continuing professional development.
@Component
public class Cpd {

    private static final ParameterizedTypeReference<Slice<Entry>> ENTRIES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Year>> YEARS = new ParameterizedTypeReference<>() {};

    private final ServiceCaller service;

    Cpd(ServiceCallers callers) {
        this.service = callers.acting("endorsement");
    }

    /// @param status `draft` or `confirmed`
    public Slice<Entry> entries(String status, @Nullable String cursor) {
        return service.get(ENTRIES, "/cpd?status={status}&cursor={cursor}", status, cursor == null ? "" : cursor);
    }

    public List<Year> years() {
        return service.get(YEARS, "/cpd/years").items();
    }

    public Entry entry(UUID id) {
        return service.get(Entry.class, "/cpd/{id}", id);
    }

    public void note(String key, Activity activity) {
        service.post(key, activity, "/cpd");
    }

    public void confirm(String key, UUID id, String reflection) {
        service.post(
                key, reflection.isBlank() ? Map.of() : Map.of("reflection", reflection), "/cpd/{id}/confirmation", id);
    }

    public void correct(UUID id, Correction correction) {
        service.put(correction, "/cpd/{id}", id);
    }

    public void remove(UUID id) {
        service.delete("/cpd/{id}", id);
    }

    /// What a year holds, in minutes.
    public record Year(int year, int ownMinutes, int registerMinutes, int mentoringMinutes) {

        public int minutes() {
            return ownMinutes + registerMinutes + mentoringMinutes;
        }
    }

    /// An own activity with a title, or one from the register with its seal.
    public record Activity(
            @Nullable String title,
            @Nullable String seal,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate attendedOn,
            int minutes,
            @Nullable String reflection) {}

    /// @param source        `own`, `register` or `mentoring`
    /// @param endorsedOnDay for what was found in the register
    public record Entry(
            UUID id,
            String source,
            String status,
            String title,
            LocalDate heldOn,
            int minutes,
            @Nullable String reflection,
            @Nullable String seal,
            @Nullable Boolean endorsedOnDay,
            @Nullable Instant correctedAt) {

        /// What the two of a session logged is not the member's alone to change.
        public boolean correctable() {
            return !source.equals("mentoring");
        }
    }

    /// @param title null for an entry from the register
    public record Correction(@Nullable String title, LocalDate heldOn, int minutes) {}
}
