package org.collegium.portal.account;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/// Remembers answers for a short while, so that one page view does not ask the same thing ten times.
///
/// What it holds may be a few seconds old and is lost with the JVM; nothing may rest on it that another instance needs.
public final class Briefly<K, V> {

    /// Beyond this many answers all are forgotten at once: simple, and far above what a few seconds bring.
    private static final int MOST = 20_000;

    private final long nanos;
    private final ConcurrentMap<K, Remembered<V>> answers = new ConcurrentHashMap<>();

    /// @param freshness how long an answer is given again
    public Briefly(Duration freshness) {
        this.nanos = freshness.toNanos();
    }

    /// The remembered answer, or a new one.
    public V get(K question, Function<K, V> ask) {
        long now = System.nanoTime();
        Remembered<V> remembered = answers.get(question);
        if (remembered != null && now - remembered.since < nanos) {
            return remembered.answer;
        }
        V answer = ask.apply(question);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, new Remembered<>(answer, now));
        return answer;
    }

    private record Remembered<V>(V answer, long since) {}
}
