package org.collegium.notifications.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.collegium.notifications.handover.Wording;
import org.collegium.notifications.issue.PublishedIssue;
import org.collegium.notifications.issue.ReadingIssues;
import org.springframework.stereotype.Component;

/// The mail about an issue, worded once for all its recipients.
@Component
class CampaignMail {

    /// Few campaigns run at the same time; the rest is worded again when needed.
    private static final int KEPT = 8;

    private final ReadingIssues issues;
    private final Map<UUID, Wording> written = new ConcurrentHashMap<>();

    CampaignMail(ReadingIssues issues) {
        this.issues = issues;
    }

    Wording about(UUID issueId) {
        if (written.size() > KEPT) {
            written.clear();
        }
        return written.computeIfAbsent(issueId, id -> write(issues.get(id)));
    }

    private static Wording write(PublishedIssue issue) {
        Map<String, List<Map<String, String>>> bySection = new LinkedHashMap<>();
        for (PublishedIssue.Entry entry : issue.contents()) {
            bySection.computeIfAbsent(entry.section(), s -> new ArrayList<>()).add(line(entry));
        }
        List<Map<String, Object>> sections = new ArrayList<>();
        bySection.forEach((section, articles) -> sections.add(Map.of("section", section, "articles", articles)));
        return new Wording(
                issue.issueId(),
                "issue",
                Map.of("label", issue.label(), "number", issue.number(), "sections", sections));
    }

    private static Map<String, String> line(PublishedIssue.Entry entry) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("title", entry.title());
        line.put("articleId", entry.articleId().toString());
        if (!entry.authors().isEmpty()) {
            line.put("by", inProse(entry.authors()));
        }
        return line;
    }

    private static String inProse(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
