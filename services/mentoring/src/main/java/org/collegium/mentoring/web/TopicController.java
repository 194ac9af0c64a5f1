package org.collegium.mentoring.web;

import org.collegium.mentoring.topic.ReadingTopics;
import org.collegium.mentoring.topic.Topic;
import org.collegium.mentoring.topic.TopicDemand;
import org.collegium.web.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mentoring")
class TopicController {

    private final ReadingTopics topics;

    TopicController(ReadingTopics topics) {
        this.topics = topics;
    }

    @GetMapping("/topics")
    Slice<Topic> topics() {
        return new Slice<>(topics.all(), null);
    }

    @GetMapping("/demand")
    Slice<TopicDemand> demand() {
        return new Slice<>(topics.demand(), null);
    }
}
