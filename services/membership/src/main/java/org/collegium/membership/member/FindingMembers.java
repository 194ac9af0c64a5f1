package org.collegium.membership.member;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.collegium.membership.member.MemberView.TermView;
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
                   t.plan, t.starts_on, t.ends_on, t.sponsor, t.agreement_id, p.regulator, p.registration_number,
                   t.magazine, t.cancelled_at IS NOT NULL AS cancelled
            FROM membership m JOIN person p ON p.id = m.person_id JOIN latest_term t ON t.membership_id = m.id
            """;

    /// Each part fits an index of its own; one condition over both tables would read them whole. The planner takes the
    /// parts for small: with `MATERIALIZED` it does not walk all members in their order to meet the first few hits.
    private static final String HITS = """
            WITH hit AS MATERIALIZED (
                SELECT person_id AS id FROM membership WHERE number = upper(:text)
                UNION SELECT id FROM person WHERE registration_number = :text
                UNION SELECT id FROM person WHERE lower(given_name || ' ' || family_name) LIKE :pattern
                UNION SELECT person_id FROM person_email WHERE email LIKE :pattern
            )
            """;

    /// The conditions of status repeat [MembershipStatus#on] for many rows at once; a test compares the two.
    private static final String PAGE = """
            WHERE (:after::uuid IS NULL OR p.id > :after::uuid)
              AND CASE :status::text
                    WHEN 'PENDING' THEN t.starts_on > :today
                    WHEN 'ACTIVE' THEN :today BETWEEN t.starts_on AND t.ends_on
                    WHEN 'LAPSED' THEN t.ends_on < :today AND t.cancelled_at IS NULL
                    WHEN 'CANCELLED' THEN t.ends_on < :today AND t.cancelled_at IS NOT NULL
                    ELSE true END
            ORDER BY p.id LIMIT :rows
            """;

    /// Shorter texts have no trigram that an index could find: they are looked for at the beginning only.
    private static final int SHORTEST_INSIDE = 3;

    private static final String TERMS = """
            SELECT membership_id, plan, starts_on, ends_on, sponsor, cancelled_at IS NOT NULL AS cancelled
            FROM membership_term WHERE membership_id = ANY(:memberships::uuid[]) ORDER BY starts_on
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
                .optional()
                .map(member -> withTerms(List.of(member)).getFirst());
    }

    public List<MemberView> page(MemberQuery query) {
        LocalDate today = LocalDate.now(clock);
        MembershipStatus status = query.status();
        @Nullable String text = query.text();
        JdbcClient.StatementSpec sql = text == null
                ? jdbc.sql(SELECT + PAGE)
                : jdbc.sql(HITS + SELECT + "JOIN hit ON hit.id = p.id " + PAGE)
                        .param("text", text)
                        .param("pattern", (text.length() < SHORTEST_INSIDE ? "" : "%") + escaped(text) + "%");
        List<MemberView> page = sql.param(
                        "after", query.after() == null ? null : query.after().toString())
                .param("status", status == null ? null : status.name())
                .param("today", today)
                .param("rows", query.rows())
                .query((row, n) -> view(row, today))
                .list();
        return withTerms(page);
    }

    private List<MemberView> withTerms(List<MemberView> members) {
        Map<UUID, List<TermView>> terms = new HashMap<>();
        jdbc.sql(TERMS)
                .param(
                        "memberships",
                        members.stream()
                                .map(member -> member.membershipId().toString())
                                .toArray(String[]::new))
                .query(row -> {
                    terms.computeIfAbsent(row.getObject("membership_id", UUID.class), _ -> new ArrayList<>())
                            .add(term(row));
                });
        return members.stream()
                .map(member -> member.with(terms.getOrDefault(member.membershipId(), List.of())))
                .toList();
    }

    private static TermView term(ResultSet row) throws SQLException {
        return new TermView(
                row.getString("plan"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("sponsor"),
                row.getBoolean("cancelled"));
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
                cancelled,
                List.of());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
