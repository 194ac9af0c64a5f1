package org.collegium.portal.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;

/// Remembers answers for a short while, so that one page view does not ask the same thing ten times.
///
/// What it holds may be a few seconds old and is lost with the JVM; nothing may rest on it that another instance needs.
/// When it is full, the answers least asked for make room, one by one.
public final class Briefly<K, V> {

    /// Above the number of members of the largest body that signs in within a minute; some ten megabytes.
    static final int MOST = 20_000;

    private final Cache<K, V> answers;

    /// @param freshness how long an answer is given again
    public Briefly(Duration freshness) {
        answers = Caffeine.newBuilder()
                .expireAfterWrite(freshness)
                .maximumSize(MOST)
                .build();
    }

    /// The remembered answer, or a new one. Two who ask at once may both ask: no one waits for another's question.
    public V get(K question, Function<K, V> ask) {
        V remembered = answers.getIfPresent(question);
        if (remembered != null) {
            return remembered;
        }
        V answer = ask.apply(question);
        answers.put(question, answer);
        return answer;
    }

    /// Has the question asked again next time.
    public void forget(K question) {
        answers.invalidate(question);
    }
}
