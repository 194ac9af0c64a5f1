package org.collegium.mentoring.topic;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Topics {

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Topic> all() {
        return jdbc.sql("SELECT id, name FROM topic ORDER BY position")
                .query((row, line) -> new Topic(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    int known(Collection<UUID> ids) {
        return jdbc.sql("SELECT count(*) FROM topic WHERE id IN (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }

    List<TopicDemand> demand() {
        return jdbc.sql("""
                        WITH live AS (
                            SELECT mentor_id, count(*) AS mentees FROM mentoring_match WHERE ended_at IS NULL GROUP BY mentor_id
                        ), supply AS (
                            SELECT mt.topic_id, count(*) AS mentors,
                                sum(greatest(m.capacity - coalesce(live.mentees, 0), 0)) AS free_places
                            FROM mentor m JOIN mentor_topic mt ON mt.mentor_id = m.id LEFT JOIN live ON live.mentor_id = m.id
                            WHERE m.stage = 'active' GROUP BY mt.topic_id
                        ), demand AS (
                            SELECT rt.topic_id,
                                count(*) FILTER (WHERE r.status IN ('offered', 'waiting', 'paused')) AS open_requests,
                                count(*) FILTER (WHERE r.status = 'waiting') AS waiting,
                                count(*) FILTER (WHERE r.status = 'matched' AND mm.ended_at IS NULL) AS matches
                            FROM mentoring_request r JOIN request_topic rt ON rt.request_id = r.id
                            LEFT JOIN mentoring_match mm ON mm.request_id = r.id GROUP BY rt.topic_id
                        )
                        SELECT t.id, t.name, coalesce(s.mentors, 0) AS mentors, coalesce(s.free_places, 0) AS free_places,
                            coalesce(d.open_requests, 0) AS open_requests, coalesce(d.waiting, 0) AS waiting,
                            coalesce(d.matches, 0) AS matches
                        FROM topic t LEFT JOIN supply s ON s.topic_id = t.id LEFT JOIN demand d ON d.topic_id = t.id
                        ORDER BY t.position""")
                .query((row, line) -> new TopicDemand(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("mentors"),
                        row.getInt("free_places"),
                        row.getInt("open_requests"),
                        row.getInt("waiting"),
                        row.getInt("matches")))
                .list();
    }
}
