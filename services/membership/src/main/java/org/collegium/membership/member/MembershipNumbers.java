package org.collegium.membership.member;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Hands out membership numbers. A number that was handed out and not used is never used again.
@Repository
class MembershipNumbers {

    private final JdbcClient jdbc;

    MembershipNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which of these numbers have an owner.
    Set<String> taken(List<String> numbers) {
        return jdbc
                .sql("SELECT number FROM membership WHERE number = ANY(:numbers::text[])")
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /// A number for each newcomer, in order: the one they bring, or the next.
    List<MembershipNumber> next(List<NewMember> newcomers) {
        skipBrought(newcomers);
        Iterator<Long> sequence = draw(newcomers).iterator();
        return newcomers.stream()
                .map(newcomer ->
                        newcomer.number() != null ? newcomer.number() : MembershipNumber.ofSequence(sequence.next()))
                .toList();
    }

    private List<Long> draw(List<NewMember> newcomers) {
        long without = newcomers.stream().filter(n -> n.number() == null).count();
        if (without == 0) {
            return List.of();
        }
        lock("pg_advisory_xact_lock_shared");
        return jdbc.sql("SELECT nextval('membership_number') FROM generate_series(1, :count)")
                .param("count", without)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /// A number of ours that a list brings must not be drawn again. Nobody draws between the look at the sequence and
    /// the leap, which would else go backwards; and whoever draws waits until the numbers of the list are stored.
    private void skipBrought(List<NewMember> newcomers) {
        newcomers.stream()
                .map(NewMember::number)
                .filter(number -> number != null)
                .flatMapToLong(number -> number.sequence().stream())
                .max()
                .ifPresent(this::leap);
    }

    private void leap(long highest) {
        if (isBehind(highest)) {
            lock("pg_advisory_xact_lock");
            if (isBehind(highest)) {
                jdbc.sql("SELECT setval('membership_number', :highest)")
                        .param("highest", highest)
                        .query(Long.class)
                        .single();
            }
        }
    }

    private boolean isBehind(long highest) {
        return jdbc.sql("SELECT last_value < :highest FROM membership_number")
                .param("highest", highest)
                .query(Boolean.class)
                .single();
    }

    /// Until this transaction ends.
    private void lock(String how) {
        jdbc.sql("SELECT 1 FROM " + how + "(hashtext('membership_number'))")
                .query(Integer.class)
                .single();
    }
}
