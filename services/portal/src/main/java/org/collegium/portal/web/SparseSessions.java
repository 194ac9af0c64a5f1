package org.collegium.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Sessions that are not written each time they are used: when they were used last is kept to the minute. Otherwise
/// every page that is only read would cost a write, a thousand of them in the moment after an issue was mailed.
final class SparseSessions<S extends Session> implements SessionRepository<SparseSessions.Visit> {

    /// Against two hours without use after which a session ends.
    static final Duration TO_THE = Duration.ofMinutes(1);

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SessionRepository<S> kept;

    private SparseSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    static <S extends Session> SparseSessions<S> over(SessionRepository<S> kept) {
        return new SparseSessions<>(kept);
    }

    @Override
    public Visit createSession() {
        return new Used<>(kept.createSession(), true);
    }

    @Override
    @SuppressWarnings("unchecked") // Every visit comes from here.
    public void save(Visit visit) {
        Used<S> used = (Used<S>) visit;
        if (used.changed) {
            kept.save(used.session);
            used.changed = false;
        }
    }

    /// A browser sends what it likes: what is no id of ours, e.g. a text that PostgreSQL cannot even hold, is not
    /// looked for.
    @Override
    public @Nullable Visit findById(String id) {
        S session = OURS.matcher(id).matches() ? kept.findById(id) : null;
        return session == null ? null : new Used<>(session, false);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    /// A session in use.
    sealed interface Visit extends Session permits Used {}

    private static final class Used<S extends Session> implements Visit {

        private final S session;
        private boolean changed;

        Used(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (changed || now.isAfter(session.getLastAccessedTime().plus(TO_THE))) {
                session.setLastAccessedTime(now);
                changed = true;
            }
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
            changed = true;
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
            changed = true;
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
            changed = true;
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // As in Session.
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
