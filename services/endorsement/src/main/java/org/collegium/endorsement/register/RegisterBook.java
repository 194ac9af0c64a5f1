package org.collegium.endorsement.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the register is read.
@org.springframework.stereotype.Repository
class RegisterBook {

    private static final String ENTRY = "SELECT e.*, c.name AS scheme_name, EXISTS (SELECT FROM suspension s"
            + " WHERE s.endorsement_id = e.id AND s.suspended_at < :endOfDay"
            + " AND (s.reinstated_at IS NULL OR s.reinstated_at >= :endOfDay)) AS suspended"
            + " FROM endorsement e JOIN scheme c ON c.code = e.scheme";

    private final JdbcClient jdbc;

    RegisterBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first.
    ///
    /// @param words   what title or provider contain, null for all
    /// @param running only those whose term holds the day
    /// @param before  only those with a smaller id, null for the first page
    List<RegisterEntry> search(
            @Nullable String words, LocalDate day, boolean running, ZoneId zone, @Nullable UUID before, int limit) {
        return jdbc.sql(ENTRY + " WHERE (:words::text IS NULL OR e.title ILIKE :words OR e.provider ILIKE :words"
                        + " OR e.seal ILIKE :words)"
                        + " AND (NOT :running OR :day BETWEEN e.starts_on AND e.ends_on)"
                        + " AND (:before::uuid IS NULL OR e.id < :before) ORDER BY e.id DESC LIMIT :limit")
                .param("words", words == null ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("day", day)
                .param("running", running)
                .param("endOfDay", endOf(day, zone))
                .param("before", before)
                .param("limit", limit)
                .query((row, line) -> entry(row, day, zone))
                .list();
    }

    Optional<RegisterEntry> find(SealCode seal, LocalDate day, ZoneId zone) {
        return jdbc.sql(ENTRY + " WHERE e.seal = :seal")
                .param("seal", seal.text())
                .param("endOfDay", endOf(day, zone))
                .query((row, line) -> entry(row, day, zone))
                .optional();
    }

    private RegisterEntry entry(ResultSet row, LocalDate day, ZoneId zone) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        return new RegisterEntry(
                id,
                row.getString("seal"),
                row.getString("title"),
                row.getString("provider"),
                row.getString("provider_kind"),
                row.getString("scheme"),
                row.getString("scheme_name"),
                startsOn,
                endsOn,
                EndorsementState.on(day, startsOn, endsOn, row.getBoolean("suspended"))
                        .code(),
                suspensions(id, zone));
    }

    private List<RegisterEntry.Pause> suspensions(UUID endorsementId, ZoneId zone) {
        return jdbc.sql("SELECT suspended_at, reinstated_at FROM suspension WHERE endorsement_id = ? ORDER BY position")
                .param(endorsementId)
                .query((row, line) -> {
                    LocalDate from = day(row.getObject("suspended_at", OffsetDateTime.class), zone);
                    OffsetDateTime until = row.getObject("reinstated_at", OffsetDateTime.class);
                    return new RegisterEntry.Pause(from, until == null ? null : day(until, zone));
                })
                .list();
    }

    private static LocalDate day(OffsetDateTime at, ZoneId zone) {
        return LocalDate.ofInstant(at.toInstant(), zone);
    }

    /// A day is what it was at its end.
    private static OffsetDateTime endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
