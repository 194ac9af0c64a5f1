package org.collegium.corporate.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    List<RepresentativeView> of(UUID organisationId) {
        return jdbc.sql("""
                        select r.id, r.given_name, r.family_name, r.email
                        from representative r join appointment a on a.representative_id = r.id
                        where a.organisation_id = :organisation order by a.appointed_at, r.id
                        """)
                .param("organisation", organisationId)
                .query(new SimplePropertyRowMapper<>(RepresentativeView.class))
                .list();
    }
}
