package org.collegium.corporate.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Representatives {

    private final JdbcClient jdbc;

    Representatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The id of the person with this address: the one given, or the one they already have.
    UUID known(UUID newId, AppointRepresentative person) {
        // The update that changes nothing makes a concurrent insert of the same address wait and return its row.
        return jdbc.sql("""
                        insert into representative (id, given_name, family_name, email)
                        values (:id, :givenName, :familyName, :email)
                        on conflict (email) do update set email = excluded.email
                        returning id
                        """)
                .param("id", newId)
                .param("givenName", person.givenName())
                .param("familyName", person.familyName())
                .param("email", person.email().toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .single();
    }

    /// @return whether the person was not yet appointed for this organisation
    boolean appoint(UUID organisationId, UUID representativeId, Instant at) {
        return jdbc.sql("""
                                insert into appointment (organisation_id, representative_id, appointed_at)
                                values (:organisation, :representative, :at) on conflict do nothing
                                """)
                        .param("organisation", organisationId)
                        .param("representative", representativeId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Representation> byEmail(String email) {
        return jdbc.sql("""
                        select r.id as representative_id, o.id as organisation_id,
                               case when o.unit is null then o.name else o.name || ', ' || o.unit end as organisation_name
                        from representative r
                        join appointment a on a.representative_id = r.id
                        join organisation o on o.id = a.organisation_id
                        where r.email = :email
                        order by organisation_name, o.id
                        """)
                .param("email", email.toLowerCase(Locale.ROOT))
                .query(new SimplePropertyRowMapper<>(Representation.class))
                .list();
    }

    /// Those of each of these organisations that has any, in the order in which they were appointed.
    Map<UUID, List<RepresentativeView>> of(Collection<UUID> organisationIds) {
        return jdbc
                .sql("""
                        select a.organisation_id, r.id, r.given_name, r.family_name, r.email
                        from representative r join appointment a on a.representative_id = r.id
                        where a.organisation_id = any(cast(:organisations as uuid[])) order by a.appointed_at, r.id
                        """)
                .param(
                        "organisations",
                        organisationIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new Appointed(
                        row.getObject("organisation_id", UUID.class),
                        new RepresentativeView(
                                row.getObject("id", UUID.class),
                                row.getString("given_name"),
                                row.getString("family_name"),
                                row.getString("email"))))
                .list()
                .stream()
                .collect(groupingBy(Appointed::organisationId, mapping(Appointed::representative, toList())));
    }

    private record Appointed(UUID organisationId, RepresentativeView representative) {}
}
