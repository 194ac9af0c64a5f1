package org.collegium.membership.member;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.collegium.membership.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads members, by person and by page, in the order in which they joined.
@Service
@Transactional(readOnly = true)
public class FindingMembers {

    private static final String SELECT = """
            SELECT p.id, m.id AS membership_id, m.number, p.given_name, p.family_name, p.email,
                   ARRAY(SELECT e.email FROM person_email e WHERE e.person_id = p.id ORDER BY e.since, e.email) AS emails,
                   m.plan, m.starts_on, m.ends_on, m.sponsor, m.agreement_id, p.regulator, p.registration_number,
                   m.magazine, m.cancelled_at IS NOT NULL AS cancelled
            FROM membership m JOIN person p ON p.id = m.person_id
            """;

    /// The conditions of status repeat [MembershipStatus#on] for many rows at once; a test compares the two.
    private static final String PAGE = SELECT + """
            WHERE (:after::uuid IS NULL OR p.id > :after::uuid)
              AND (:text::text IS NULL OR m.number = upper(:text) OR p.registration_number = :text
                   OR lower(p.given_name || ' ' || p.family_name) LIKE :pattern
                   OR EXISTS (SELECT FROM person_email e WHERE e.person_id = p.id AND e.email LIKE :pattern))
              AND CASE :status::text
                    WHEN 'PENDING' THEN m.starts_on > :today
                    WHEN 'ACTIVE' THEN :today BETWEEN m.starts_on AND m.ends_on
                    WHEN 'LAPSED' THEN m.ends_on < :today AND m.cancelled_at IS NULL
                    WHEN 'CANCELLED' THEN m.ends_on < :today AND m.cancelled_at IS NOT NULL
                    ELSE true END
            ORDER BY p.id LIMIT :rows
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<MemberView> find(PersonId person) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(SELECT + "WHERE p.id = :id")
                .param("id", person.value())
                .query((row, n) -> view(row, today))
                .optional();
    }

    public List<MemberView> page(MemberQuery query) {
        LocalDate today = LocalDate.now(clock);
        MembershipStatus status = query.status();
        return jdbc.sql(PAGE)
                .param("after", query.after() == null ? null : query.after().toString())
                .param("text", query.text())
                .param("pattern", query.text() == null ? null : "%" + escaped(query.text()) + "%")
                .param("status", status == null ? null : status.name())
                .param("today", today)
                .param("rows", query.rows())
                .query((row, n) -> view(row, today))
                .list();
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    private static MemberView view(ResultSet row, LocalDate today) throws SQLException {
        Term term = new Term(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class));
        boolean cancelled = row.getBoolean("cancelled");
        @Nullable String number = row.getString("registration_number");
        @Nullable String sponsor = row.getString("sponsor");
        return new MemberView(
                row.getObject("id", UUID.class),
                row.getObject("membership_id", UUID.class),
                row.getString("number"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                texts(row.getArray("emails")),
                MembershipStatus.on(today, term, cancelled).word(),
                row.getString("plan"),
                term.startsOn(),
                term.endsOn(),
                sponsor == null ? "self" : "agreement",
                sponsor,
                row.getObject("agreement_id", UUID.class),
                number == null ? null : new MemberView.RegistrationView(row.getString("regulator"), number),
                row.getBoolean("magazine"),
                cancelled);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
