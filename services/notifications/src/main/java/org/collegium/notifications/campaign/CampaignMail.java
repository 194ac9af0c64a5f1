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
        return new Wording(issue.issueId(), "issue", values(issue));
    }

    /// What the mail's template asks for.
    static Map<String, Object> values(PublishedIssue issue) {
        Map<String, List<Map<String, String>>> bySection = new LinkedHashMap<>();
        for (PublishedIssue.Entry entry : issue.contents()) {
            bySection
                    .computeIfAbsent(entry.section(), s -> new ArrayList<>())
                    .add(Map.of(
                            "title",
                            entry.title(),
                            "articleId",
                            entry.articleId().toString()));
        }
        List<Map<String, Object>> sections = new ArrayList<>();
        bySection.forEach((section, articles) -> sections.add(Map.of("section", section, "articles", articles)));
        return Map.of("label", issue.label(), "number", issue.number(), "sections", sections);
    }
}
