package org.collegium.mentoring.topic;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Answers what mentoring can be about.
@Service
public class ReadingTopics {

    private final Topics topics;

    ReadingTopics(Topics topics) {
        this.topics = topics;
    }

    public List<Topic> all() {
        return topics.all();
    }

    public List<TopicDemand> demand() {
        return topics.demand();
    }

    /// Whether every one of the ids is a topic.
    public boolean know(Set<UUID> ids) {
        return !ids.isEmpty() && topics.known(ids) == ids.size();
    }
}
