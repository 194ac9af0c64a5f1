package org.collegium.standalone.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.standalone.infrastructure.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/// The mails that were sent, kept in a database of their own.
public final class Inbox {

    /// The name of the database and of the role that owns it.
    public static final String DATABASE = "inbox";

    private final EmbeddedDatabase database;

    private Inbox(EmbeddedDatabase database) {
        this.database = database;
    }

    /// Opens the inbox, making its database and table the first time.
    public static Inbox open(EmbeddedDatabase database) {
        database.provide(DATABASE);
        var inbox = new Inbox(database);
        try (Connection connection = inbox.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS mail (
                        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                        sender text NOT NULL,
                        recipients text[] NOT NULL,
                        content bytea NOT NULL)""");
            statement.execute("CREATE INDEX IF NOT EXISTS mail_recipients ON mail USING gin (recipients)");
        } catch (SQLException cannot) {
            throw new IllegalStateException("The inbox cannot be made.", cannot);
        }
        return inbox;
    }

    Connection connect() throws SQLException {
        return database.connect(DATABASE);
    }

    /// The mails, newest first.
    ///
    /// @param to     only those handed over for this address, null for all
    /// @param before only those with a smaller id, null from the newest
    /// @param limit  how many at the most
    public List<Mail> list(@Nullable String to, @Nullable Long before, int limit) {
        var query = "SELECT id, received_at, sender, recipients, content FROM mail WHERE true"
                + (to == null ? "" : " AND recipients @> ARRAY[?]::text[]")
                + (before == null ? "" : " AND id < ?")
                + " ORDER BY id DESC LIMIT ?";
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            int parameter = 1;
            if (to != null) {
                statement.setString(parameter++, normal(to));
            }
            if (before != null) {
                statement.setLong(parameter++, before);
            }
            statement.setInt(parameter, limit);
            var mails = new ArrayList<Mail>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    mails.add(read(row));
                }
            }
            return mails;
        } catch (SQLException cannot) {
            throw new IllegalStateException("The inbox cannot be read.", cannot);
        }
    }

    public Optional<Mail> find(long id) {
        return list(null, id + 1, 1).stream().filter(mail -> mail.id() == id).findFirst();
    }

    /// How many mails were ever taken.
    public long count() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM mail")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException cannot) {
            throw new IllegalStateException("The inbox cannot be counted.", cannot);
        }
    }

    /// Addresses are compared without regard to case, as people type them.
    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static Mail read(ResultSet row) throws SQLException {
        return MailReader.read(
                row.getLong("id"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("sender"),
                List.of((String[]) row.getArray("recipients").getArray()),
                row.getBytes("content"));
    }
}
