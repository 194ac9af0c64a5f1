package org.collegium.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Forty-six of the sample members on the course of a mentor, most of them active; only two know mental health.
final class SampleMentors {

    /// The place in the list of topics of the one that few can help with.
    static final int MENTAL_HEALTH = 3;

    /// How many mentors' courses are walked at the same time: more would not be faster on a small machine.
    private static final int HANDS = 4;

    private static final List<String> COURSE =
            List.of("shortlisted", "training-booked", "trained", "coursework", "accredited", "active");

    /// How many members end where, in the order of their numbers.
    private static final List<Stretch> STRETCHES = List.of(
            new Stretch(28, COURSE),
            new Stretch(2, COURSE.subList(0, 5)),
            new Stretch(3, COURSE.subList(0, 4)),
            new Stretch(2, COURSE.subList(0, 3)),
            new Stretch(3, COURSE.subList(0, 2)),
            new Stretch(2, COURSE.subList(0, 1)),
            new Stretch(4, List.of()),
            new Stretch(
                    1,
                    List.of(
                            "shortlisted",
                            "training-booked",
                            "trained",
                            "coursework",
                            "accredited",
                            "active",
                            "paused")),
            new Stretch(1, List.of("declined")));

    private static final List<Integer> COMMON_TOPICS = List.of(0, 1, 2, 4, 5);

    private static final List<String> REGIONS =
            List.of("Essex", "Cornwall", "Lambeth", "Halton", "Kent", "Leeds", "Bristol", "Norfolk");

    private static final List<String> WAYS = List.of("either", "in-person", "remote");

    private static final List<String> STATEMENTS = List.of(
            "Fourteen years in adults’ services, the last five as a team manager. I listen first and ask a lot.",
            "I came back to practice after six years with my children and remember how high the door seemed.",
            "Hospital social work, then safeguarding. I am good at the question behind the question.",
            "I have moved between children’s and adults’ services twice and would do it again.",
            "I sit on interview panels, so I can tell you what they write down while you talk.",
            "Practice educator for nine years. I like to plan small steps and look at them together.");

    private record Stretch(int mentors, List<String> moves) {}

    private final PlatformApi api;

    SampleMentors(PlatformApi api) {
        this.api = api;
    }

    /// @return the mentors' ids by the numbers of the members
    Map<Integer, String> load() {
        List<String> topics = topics(api);
        Map<Integer, Future<String>> walking = new TreeMap<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            int number = 0;
            for (Stretch stretch : STRETCHES) {
                for (int i = 0; i < stretch.mentors; i++) {
                    int member = ++number;
                    Callable<String> course = () -> walk(member, stretch.moves, topics);
                    walking.put(member, hands.submit(course));
                }
            }
        }
        Map<Integer, String> mentors = new TreeMap<>();
        walking.forEach((member, course) -> mentors.put(member, done(course)));
        return mentors;
    }

    static List<String> topics(PlatformApi api) {
        return api.get("/api/mentoring/topics")
                .path("items")
                .valueStream()
                .map(topic -> topic.path("id").asString())
                .toList();
    }

    /// Calls again until the facts about the person have arrived wherever they are needed.
    static JsonNode onceKnown(Supplier<JsonNode> call) {
        List<JsonNode> answer = new ArrayList<>();
        SampleCollege.await("the sample members to be known everywhere", () -> {
            try {
                return answer.add(call.get());
            } catch (PlatformApi.Refused refused) {
                if (refused.status() == 403
                        || refused.status() == 404
                        || String.valueOf(refused.getMessage()).contains("unknown-person")) {
                    return false;
                }
                throw refused;
            }
        });
        return answer.getFirst();
    }

    private String walk(int member, List<String> moves, List<String> topics) {
        PlatformApi person = api.as(SampleMembers.email(member));
        String key = "sample-mentor-" + member;
        String id = onceKnown(() -> person.post("/api/mentoring/mentor-applications", application(member, topics), key))
                .path("id")
                .asString();
        for (String stage : moves) {
            Map<String, String> move = stage.equals("declined")
                    ? Map.of("stage", stage, "note", "Qualified this year: asked to apply again in two.")
                    : Map.of("stage", stage);
            api.post("/api/mentoring/mentor-applications/" + id + "/stage", move, key + "-" + stage);
        }
        return id;
    }

    private static Map<String, Object> application(int member, List<String> topics) {
        boolean mentalHealth = member <= 2 || member == 31;
        int one = COMMON_TOPICS.get(member % COMMON_TOPICS.size());
        int other = COMMON_TOPICS.get(member * 3 % COMMON_TOPICS.size());
        List<Integer> known = mentalHealth ? List.of(MENTAL_HEALTH) : one == other ? List.of(one) : List.of(one, other);
        return Map.of(
                "topics",
                known.stream().map(topics::get).toList(),
                "capacity",
                mentalHealth ? 1 : 1 + member % 3,
                "region",
                REGIONS.get(member % REGIONS.size()),
                "remote",
                WAYS.get(member % WAYS.size()),
                "statement",
                STATEMENTS.get(member % STATEMENTS.size()));
    }

    private static String done(Future<String> course) {
        try {
            return course.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the sample mentors were loaded.", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A sample mentor could not be loaded.", failed.getCause());
        }
    }
}
