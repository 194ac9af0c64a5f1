package org.collegium.web;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Recognises what the database says, in whatever exception it arrives: drivers, pools, Hibernate and Spring wrap it
/// each in their own way, and a rollback that fails on a dead connection wraps it once more.
final class Outage {

    /// The server ends the connection, is starting or has no connection left.
    private static final Set<String> SERVER_IS_AWAY = Set.of("57P01", "57P02", "57P03", "57P05", "53300");

    /// "connection exception" of the SQL standard.
    private static final String CONNECTION_EXCEPTION = "08";

    /// A text that the database cannot hold: NUL, or half a character.
    private static final String NOT_ENCODABLE = "22021";

    /// What the pool says of a connection that broke earlier in the transaction; it has no SQL state.
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    private static final int DEEPEST = 20;

    private Outage() {}

    static boolean isCauseOf(Throwable thrown) {
        SQLException sql = sqlOf(thrown);
        if (sql == null) {
            return false;
        }
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLRecoverableException
                || CLOSED_BY_THE_POOL.equals(sql.getMessage())
                || (state != null && (state.startsWith(CONNECTION_EXCEPTION) || SERVER_IS_AWAY.contains(state)));
    }

    static boolean isUnencodableText(Throwable thrown) {
        SQLException sql = sqlOf(thrown);
        return sql != null && NOT_ENCODABLE.equals(sql.getSQLState());
    }

    /// The innermost one: it is the driver's.
    private static @Nullable SQLException sqlOf(Throwable thrown) {
        SQLException found = null;
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
            cause = cause.getCause();
        }
        return found;
    }
}
