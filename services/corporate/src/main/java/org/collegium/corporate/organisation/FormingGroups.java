package org.collegium.corporate.organisation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Forms groups of employers that reach the scheme's headcount together.
@Service
public class FormingGroups {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    FormingGroups(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public GroupDecision form(FormGroup command, Caller caller) {
        Set<UUID> unknown = unknownAmong(command.organisationIds());
        if (!unknown.isEmpty()) {
            return new GroupDecision.UnknownOrganisations(unknown);
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        insert(id, command);
        audit.record(caller, "group-formed", "group/" + id, "The group was formed.");
        return new GroupDecision.Formed(id);
    }

    private Set<UUID> unknownAmong(Set<UUID> organisationIds) {
        Set<UUID> unknown = new TreeSet<>(organisationIds);
        jdbc.sql("select id from organisation where id = any(cast(:ids as uuid[]))")
                .param("ids", literal(organisationIds))
                .query(UUID.class)
                .list()
                .forEach(unknown::remove);
        return unknown;
    }

    private void insert(UUID id, FormGroup command) {
        jdbc.sql("insert into organisation_group (id, name, formed_at) values (:id, :name, :at)")
                .param("id", id)
                .param("name", command.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql(
                        "insert into organisation_group_member (group_id, organisation_id) select :group, unnest(cast(:ids as uuid[]))")
                .param("group", id)
                .param("ids", literal(command.organisationIds()))
                .update();
    }

    private static String[] literal(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
