package org.collegium.corporate.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows employers, groups and who acts for whom.
@Service
@Transactional(readOnly = true)
public class ReadingOrganisations {

    private static final String SELECT = """
            select o.id, o.name, o.unit, o.social_workers, o.registered_at,
                   array(select domain from organisation_email_domain d where d.organisation_id = o.id order by domain) as domains
            from organisation o
            """;

    private final JdbcClient jdbc;
    private final Representatives representatives;

    ReadingOrganisations(JdbcClient jdbc, Representatives representatives) {
        this.jdbc = jdbc;
        this.representatives = representatives;
    }

    public Optional<OrganisationView> one(UUID id) {
        return withRepresentatives(jdbc.sql(SELECT + "where o.id = :id")
                        .param("id", id)
                        .query(ReadingOrganisations::row)
                        .list())
                .stream()
                .findFirst();
    }

    /// The newest first.
    ///
    /// @param only   only these, null for all
    /// @param before only those with a smaller id, null for the first page
    public List<OrganisationView> list(@Nullable Set<UUID> only, @Nullable UUID before, int limit) {
        return withRepresentatives(jdbc.sql(SELECT + """
                        where (:all or o.id = any(cast(:only as uuid[]))) and (cast(:before as uuid) is null or o.id < cast(:before as uuid))
                        order by o.id desc limit :limit
                        """)
                .param("all", only == null)
                .param(
                        "only",
                        only == null
                                ? new String[0]
                                : only.stream().map(UUID::toString).toArray(String[]::new))
                .param("before", before)
                .param("limit", limit)
                .query(ReadingOrganisations::row)
                .list());
    }

    public List<Representation> representationsOf(String email) {
        return representatives.byEmail(email);
    }

    public Optional<GroupView> group(UUID id) {
        return jdbc.sql("""
                        select g.id, g.name, array_agg(o.id order by o.id) as organisations, sum(o.social_workers) as headcount
                        from organisation_group g
                        join organisation_group_member m on m.group_id = g.id
                        join organisation o on o.id = m.organisation_id
                        where g.id = :id group by g.id, g.name
                        """)
                .param("id", id)
                .query((row, n) -> new GroupView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        List.of((UUID[]) row.getArray("organisations").getArray()),
                        row.getInt("headcount")))
                .optional();
    }

    /// One query for the representatives of all.
    private List<OrganisationView> withRepresentatives(List<OrganisationView> organisations) {
        Map<UUID, List<RepresentativeView>> appointed = representatives.of(
                organisations.stream().map(OrganisationView::id).toList());
        return organisations.stream()
                .map(one -> one.withRepresentatives(appointed.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static OrganisationView row(ResultSet row, int n) throws SQLException {
        return new OrganisationView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                row.getInt("social_workers"),
                List.of((String[]) row.getArray("domains").getArray()),
                List.of(),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
