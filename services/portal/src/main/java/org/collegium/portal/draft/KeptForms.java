package org.collegium.portal.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.portal.signin.Perishable;
import org.collegium.portal.signin.Secrets;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.collegium.web.limit.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps forms that could not be taken, each for the browser that knows its secret.
@Repository
public class KeptForms implements Perishable {

    /// Long enough to find the mail and sign in.
    public static final Duration LIFE = Duration.ofHours(1);

    /// More than the longest form holds when it is filled to its limits.
    private static final int MOST_CHARACTERS = 250_000;

    private static final int MOST_FIELDS = 500;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Limit fromNetwork;
    private final Clock clock;

    KeptForms(JdbcClient jdbc, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.fromNetwork = limits.named("kept-forms-from-network");
        this.clock = clock;
    }

    /// @param address where the form came from
    /// @return the secret by which it is found again; nothing if it is too large, or too many came from there
    @Transactional
    public Optional<String> keep(KeptForm form, String address) {
        String fields = JSON.writeValueAsString(form.fields());
        // The database takes no NUL, and no form of ours means one.
        if (form.fields().size() > MOST_FIELDS
                || fields.length() > MOST_CHARACTERS
                || isLong(form.path())
                || isLong(form.page())
                || isLong(form.ownerMark())
                || fields.contains("\\u0000")
                || fromNetwork.take(Network.of(address)).isUsedUp()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String secret = Secrets.random();
        jdbc.sql("""
                INSERT INTO kept_form (secret_hash, path, page, owner_mark, fields, expires_at)
                VALUES (:secret, :path, :page, :owner, CAST(:fields AS jsonb), :end)
                """)
                .param("secret", Secrets.hash(secret))
                .param("path", form.path())
                .param("page", form.page())
                .param("owner", form.ownerMark())
                .param("fields", fields)
                .param("end", Timestamp.from(now.plus(LIFE)))
                .update();
        return Optional.of(secret);
    }

    /// No address and no mark of ours comes near it; what a stranger sends is not kept at any length.
    private static boolean isLong(@Nullable String said) {
        return said != null && said.length() > 1_000;
    }

    @Transactional(readOnly = true)
    public Optional<KeptForm> find(String secret) {
        return jdbc.sql("""
                SELECT path, page, owner_mark, fields::text AS fields FROM kept_form
                WHERE secret_hash = :secret AND expires_at > :now
                """)
                .param("secret", Secrets.hash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new KeptForm(
                        row.getString("path"),
                        row.getString("page"),
                        row.getString("owner_mark"),
                        JSON.readValue(row.getString("fields"), FIELDS)))
                .optional();
    }

    /// Forgets forms that are over.
    @Override
    @Transactional
    public void tidy() {
        jdbc.sql("DELETE FROM kept_form WHERE expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// The form was sent again.
    ///
    /// @param path where it was sent
    @Transactional
    public void forget(String secret, String path) {
        jdbc.sql("DELETE FROM kept_form WHERE secret_hash = :secret AND path = :path")
                .param("secret", Secrets.hash(secret))
                .param("path", path)
                .update();
    }
}
