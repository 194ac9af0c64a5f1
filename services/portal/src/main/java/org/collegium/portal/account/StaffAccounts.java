package org.collegium.portal.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The office's accounts: written at start as the configuration names them, and gone when it no longer does.
@Component
class StaffAccounts implements InitializingBean {

    private final JdbcClient jdbc;
    private final Configured configured;
    private final String administratorEmail;

    StaffAccounts(JdbcClient jdbc, Configured configured, Environment environment) {
        this.jdbc = jdbc;
        this.configured = configured;
        this.administratorEmail = environment.getProperty("collegium.administrator-email", "");
    }

    @Override
    public void afterPropertiesSet() {
        Set<String> named = new LinkedHashSet<>();
        named.add("");
        if (!administratorEmail.isBlank()) {
            named.add(write(new Member(administratorEmail, "Administrator", Set.of("administrator"))));
        }
        for (Member member : configured.staff()) {
            named.add(write(member));
        }
        jdbc.sql("DELETE FROM staff_account WHERE email NOT IN (:named)")
                .param("named", named)
                .update();
    }

    private String write(Member member) {
        if (!Account.STAFF_ROLES.containsAll(member.roles)) {
            throw new IllegalStateException(
                    "collegium.staff names roles that are none of " + Account.STAFF_ROLES + ".");
        }
        String email = member.email.strip().toLowerCase(Locale.ROOT);
        jdbc.sql("""
                INSERT INTO staff_account (id, email, name, roles) VALUES (:id, :email, :name, :roles)
                ON CONFLICT (email) DO UPDATE SET name = excluded.name, roles = excluded.roles
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("email", email)
                .param("name", member.name)
                .param("roles", member.roles.toArray(String[]::new))
                .update();
        return email;
    }

    /// Gives an officer the id of the person that they are; somebody else's who is in the office it cannot be.
    void actAs(String email, UUID person) {
        jdbc.sql("""
                UPDATE staff_account SET id = :person
                WHERE email = :email AND NOT EXISTS (SELECT FROM staff_account WHERE id = :person)
                """).param("person", person).param("email", email).update();
    }

    Optional<Known> byEmail(String email) {
        return jdbc.sql("SELECT id, name, roles FROM staff_account WHERE email = :email")
                .param("email", email)
                .query((row, index) ->
                        new Known(row.getObject("id", UUID.class), row.getString("name"), Set.copyOf(List.of((String[])
                                row.getArray("roles").getArray()))))
                .optional();
    }

    /// `collegium.staff[]`: who works in the office, and as what.
    @ConfigurationProperties("collegium")
    record Configured(@DefaultValue List<Member> staff) {
        Configured {
            staff = List.copyOf(staff);
        }
    }

    record Member(String email, String name, Set<String> roles) {}

    record Known(UUID id, String name, Set<String> roles) {}
}
