package org.collegium.messaging;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the listeners of a station write down: without any guard of its own, so that whatever is handled twice
/// or in a wrong order shows.
record Ledger(JdbcClient jdbc) {

    static Ledger in(DataSource database) {
        return new Ledger(JdbcClient.create(database));
    }

    void learn(UUID counter, int number, boolean replay) {
        jdbc.sql("INSERT INTO learnt (counter, number, replay) VALUES (?, ?, ?)")
                .param(counter)
                .param(number)
                .param(replay)
                .update();
    }

    void learnAll(Collection<Subscriptions.Received<Counted.PouredV1>> facts) {
        jdbc.sql("""
                INSERT INTO learnt (counter, number, replay)
                SELECT counter, number, false FROM unnest(string_to_array(?, ',')::uuid[], string_to_array(?, ',')::int[])
                    WITH ORDINALITY AS given (counter, number, place) ORDER BY place
                """)
                .param(facts.stream()
                        .map(fact -> fact.fact().counterId().toString())
                        .collect(Collectors.joining(",")))
                .param(facts.stream()
                        .map(fact -> Integer.toString(fact.fact().number()))
                        .collect(Collectors.joining(",")))
                .update();
    }

    /// What was learnt of a counter, in the order it was.
    List<Integer> of(UUID counter) {
        return jdbc.sql("SELECT number FROM learnt WHERE counter = ? ORDER BY place")
                .param(counter)
                .query((row, _) -> row.getInt("number"))
                .list();
    }

    List<Integer> replayed(UUID counter) {
        return jdbc.sql("SELECT number FROM learnt WHERE counter = ? AND replay ORDER BY place")
                .param(counter)
                .query((row, _) -> row.getInt("number"))
                .list();
    }

    long size() {
        return jdbc.sql("SELECT count(*) FROM learnt").query(Long.class).single();
    }
}
