package org.collegium.portal.web.endorsement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.collegium.portal.clients.Programmes;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Reviewing;
import org.collegium.portal.web.Mistakes;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// A provider's page of one programme, shown after many different steps.
@Component
class SubmissionPage {

    /// Why a document was not taken, from the page that sent it.
    static final String UPLOAD_REFUSED = "uploadRefused";

    private final Programmes programmes;
    private final Reviewing reviewing;

    SubmissionPage(Programmes programmes, Reviewing reviewing) {
        this.programmes = programmes;
        this.reviewing = reviewing;
    }

    String show(UUID id, Mistakes mistakes, Model model) {
        if (model.getAttribute(UPLOAD_REFUSED) instanceof String why) {
            mistakes.add("file", why);
        }
        Programmes.Submission submission = programmes.submission(id);
        model.addAttribute("submission", submission);
        model.addAttribute("scheme", programmes.scheme(submission));
        model.addAttribute(
                "missing",
                submission.missingDocuments().stream()
                        .map(Programmes.RequiredDocument::key)
                        .toList());
        model.addAttribute("documents", programmes.documents(id));
        model.addAttribute("reviews", reviews(id));
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "endorsement/submission";
    }

    /// None for an officer who looks here and reviews it too: the page stands without them.
    private List<Reviewing.Review> reviews(UUID id) {
        try {
            return reviewing.reviews(id);
        } catch (Refused closed) {
            return List.of();
        }
    }
}
