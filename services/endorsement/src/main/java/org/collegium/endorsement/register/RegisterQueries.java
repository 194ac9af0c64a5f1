package org.collegium.endorsement.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the register is read.
@org.springframework.stereotype.Repository
class RegisterQueries {

    private static final String ENTRY =
            "SELECT e.*, c.name AS scheme_name, l.description, l.website, l.contact_email, EXISTS (SELECT FROM suspension s"
                    + " WHERE s.endorsement_id = e.id AND s.suspended_at < :endOfDay"
                    + " AND (s.reinstated_at IS NULL OR s.reinstated_at >= :endOfDay)) AS suspended"
                    + " FROM endorsement e JOIN scheme c ON c.code = e.scheme"
                    + " LEFT JOIN public_listing l ON l.submission_id = e.submission_id";

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first.
    ///
    /// @param words   what title or provider contain, null for all
    /// @param running only those whose term holds the day
    /// @param before  only those with a smaller id, null for the first page
    List<RegisterEntry> search(
            @Nullable String words, LocalDate day, boolean running, ZoneId zone, @Nullable UUID before, int limit) {
        return entries(
                jdbc.sql(ENTRY + " WHERE (:words::text IS NULL OR e.title ILIKE :words OR e.provider ILIKE :words"
                                + " OR e.seal ILIKE :words)"
                                + " AND (NOT :running OR :day BETWEEN e.starts_on AND e.ends_on)"
                                + " AND (:before::uuid IS NULL OR e.id < :before) ORDER BY e.id DESC LIMIT :limit")
                        .param("words", words == null ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .param("day", day)
                        .param("running", running)
                        .param("endOfDay", endOf(day, zone))
                        .param("before", before)
                        .param("limit", limit),
                day,
                zone);
    }

    Optional<RegisterEntry> find(SealCode seal, LocalDate day, ZoneId zone) {
        return entries(
                        jdbc.sql(ENTRY + " WHERE e.seal = :seal")
                                .param("seal", seal.text())
                                .param("endOfDay", endOf(day, zone)),
                        day,
                        zone)
                .stream()
                .findFirst();
    }

    private List<RegisterEntry> entries(JdbcClient.StatementSpec found, LocalDate day, ZoneId zone) {
        List<Line> lines = found.query((row, line) -> line(row)).list();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<RegisterEntry.Pause>> suspensions =
                suspensions(lines.stream().map(Line::id).toList(), zone);
        Map<UUID, List<RegisterEntry.OpenCondition>> conditions =
                conditions(lines.stream().map(Line::submissionId).toList(), endOf(day, zone));
        return lines.stream()
                .map(line -> line.entry(
                        day,
                        conditions.getOrDefault(line.submissionId, List.of()),
                        suspensions.getOrDefault(line.id, List.of())))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("submission_id", UUID.class),
                row.getString("seal"),
                row.getString("title"),
                row.getString("provider"),
                row.getString("provider_kind"),
                row.getString("scheme"),
                row.getString("scheme_name"),
                row.getString("description"),
                row.getString("website"),
                row.getString("contact_email"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("suspended"));
    }

    private Map<UUID, List<RegisterEntry.Pause>> suspensions(List<UUID> endorsements, ZoneId zone) {
        return jdbc
                .sql("SELECT endorsement_id, suspended_at, reinstated_at FROM suspension"
                        + " WHERE endorsement_id IN (:ids) ORDER BY position")
                .param("ids", endorsements)
                .query((row, line) -> {
                    LocalDate from = day(row.getObject("suspended_at", OffsetDateTime.class), zone);
                    OffsetDateTime until = row.getObject("reinstated_at", OffsetDateTime.class);
                    return Map.entry(
                            row.getObject("endorsement_id", UUID.class),
                            new RegisterEntry.Pause(from, until == null ? null : day(until, zone)));
                })
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /// What was set before the end of a day and met after it, or never.
    private Map<UUID, List<RegisterEntry.OpenCondition>> conditions(List<UUID> submissions, OffsetDateTime endOfDay) {
        return jdbc
                .sql("SELECT submission_id, text, due_on FROM public_condition WHERE submission_id IN (:ids)"
                        + " AND set_at < :endOfDay AND (met_at IS NULL OR met_at >= :endOfDay) ORDER BY due_on, id")
                .param("ids", submissions)
                .param("endOfDay", endOfDay)
                .query((row, line) -> Map.entry(
                        row.getObject("submission_id", UUID.class),
                        new RegisterEntry.OpenCondition(
                                row.getString("text"), row.getObject("due_on", LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    boolean missesCondition(SealCode seal) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM endorsement JOIN missed_condition USING (submission_id) WHERE seal = ?)")
                .param(seal.text())
                .query(Boolean.class)
                .single();
    }

    /// A row of the register, before what belongs to it is read.
    private record Line(
            UUID id,
            UUID submissionId,
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
            boolean suspended) {

        RegisterEntry entry(
                LocalDate day, List<RegisterEntry.OpenCondition> conditions, List<RegisterEntry.Pause> suspensions) {
            EndorsementState state = EndorsementState.on(day, startsOn, endsOn, suspended);
            return new RegisterEntry(
                    id,
                    seal,
                    title,
                    provider,
                    providerKind,
                    scheme,
                    schemeName,
                    description,
                    website,
                    email,
                    startsOn,
                    endsOn,
                    state.code(),
                    conditions,
                    suspensions);
        }
    }

    private static LocalDate day(OffsetDateTime at, ZoneId zone) {
        return LocalDate.ofInstant(at.toInstant(), zone);
    }

    /// A day is what it was at its end.
    private static OffsetDateTime endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
