package org.collegium.portal.web.mentoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring;

/// What each topic is called, for pages that were given ids.
public final class TopicNames {

    private TopicNames() {}

    public static Map<UUID, String> of(List<Mentoring.Topic> topics) {
        Map<UUID, String> names = new LinkedHashMap<>();
        topics.forEach(topic -> names.put(topic.id(), topic.name()));
        return names;
    }
}
