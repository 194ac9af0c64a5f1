package org.collegium.notifications.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.collegium.contracts.endorsement.ConditionDueV1;
import org.collegium.contracts.endorsement.ConditionExtendedV1;
import org.collegium.contracts.endorsement.ConditionsMetV1;
import org.collegium.contracts.endorsement.EndorsementReinstatedV1;
import org.collegium.contracts.endorsement.EndorsementSuspendedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV2;
import org.collegium.contracts.endorsement.ReviewAssignedV1;
import org.collegium.contracts.endorsement.SubmissionDecidedV1;
import org.collegium.contracts.endorsement.SubmissionReceivedV1;
import org.collegium.contracts.endorsement.SubmissionReturnedV1;
import org.collegium.contracts.mentoring.AgreementProposedV1;
import org.collegium.contracts.mentoring.MatchEndedV1;
import org.collegium.contracts.mentoring.MatchMessageWrittenV1;
import org.collegium.contracts.mentoring.MentorMatchedV1;
import org.collegium.contracts.mentoring.MentorOfferedV1;
import org.collegium.contracts.mentoring.MentorStageChangedV1;
import org.collegium.contracts.mentoring.MentoringRequestedV1;
import org.collegium.contracts.mentoring.OfferClosedV1;
import org.collegium.contracts.mentoring.OfferReminderDueV1;
import org.collegium.contracts.mentoring.RequestNeedsCoordinatorV1;
import org.collegium.contracts.mentoring.RequestStatusChangedV1;
import org.jspecify.annotations.Nullable;

/// All that may happen to one mentor, one mentee, one provider and one reviewer.
record SampleFacts(UUID mentor, UUID mentee, UUID provider, UUID reviewer) {

    static final String TITLE = "Mental capacity in practice";

    /// A fact and its key on the topic.
    record Told(UUID key, Record fact) {}

    /// Everything, in an order in which it could have happened.
    List<Told> all() {
        List<Told> all = new ArrayList<>(course());
        all.addAll(request());
        all.addAll(match());
        all.addAll(programme());
        return all;
    }

    List<Told> course() {
        UUID id = id();
        List<Told> course = new ArrayList<>();
        String from = null;
        for (String stage : List.of(
                "applied",
                "shortlisted",
                "training-booked",
                "trained",
                "coursework",
                "accredited",
                "active",
                "paused",
                "active",
                "withdrawn",
                "declined")) {
            course.add(stage(id, from, stage));
            from = stage;
        }
        return course;
    }

    Told stage(UUID mentorId, @Nullable String from, String stage) {
        return new Told(mentorId, new MentorStageChangedV1(mentorId, mentor, from, stage));
    }

    /// Declined once, then taken back; the coordinator acts, and in the end the mentee gives up.
    List<Told> request() {
        UUID id = id();
        UUID declined = id();
        UUID takenBack = id();
        Instant respondBy = Instant.parse("2012-11-05T23:30:00Z");
        return List.of(
                new Told(id, new MentoringRequestedV1(id, mentee, List.of(id()))),
                new Told(id, new MentorOfferedV1(id, declined, mentor, respondBy)),
                new Told(id, new OfferReminderDueV1(id, declined, mentor, respondBy)),
                new Told(id, new OfferClosedV1(id, declined, mentor, "declined")),
                new Told(id, new MentorOfferedV1(id, takenBack, mentor, respondBy)),
                new Told(id, new OfferClosedV1(id, takenBack, mentor, "withdrawn")),
                new Told(id, new RequestNeedsCoordinatorV1(id, mentee, List.of(id()))),
                new Told(id, new RequestStatusChangedV1(id, mentee, "paused", "membership-ended")),
                new Told(id, new RequestStatusChangedV1(id, mentee, "open", "membership-renewed")),
                new Told(id, new RequestStatusChangedV1(id, mentee, "withdrawn", "mentee")));
    }

    List<Told> match() {
        UUID id = id();
        return List.of(
                new Told(id, new MentorMatchedV1(id, id(), mentor, mentee)),
                new Told(id, new AgreementProposedV1(id, mentor, mentee)),
                new Told(id, new MatchMessageWrittenV1(id, id(), mentee, mentor)),
                new Told(id, new MatchEndedV1(id, mentor, mentee, "not-a-fit")));
    }

    List<Told> programme() {
        UUID submission = id();
        UUID endorsement = id();
        LocalDate day = LocalDate.of(2012, 11, 5);
        List<Told> programme = new ArrayList<>(List.of(
                new Told(submission, new SubmissionReceivedV1(submission, "cpd-programme", TITLE, provider)),
                new Told(submission, new ReviewAssignedV1(submission, id(), reviewer, day))));
        for (String decision : List.of("resubmit", "decline", "endorse", "endorse-with-conditions")) {
            programme.add(new Told(submission, new SubmissionDecidedV1(submission, TITLE, provider, decision, 3)));
        }
        programme.add(new Told(
                endorsement,
                new ProgrammeEndorsedV2(
                        endorsement,
                        submission,
                        "7K4M9Q2XTN",
                        "cpd-programme",
                        TITLE,
                        "Sample Training",
                        "training-organisation",
                        provider,
                        day,
                        day.plusYears(2).minusDays(1))));
        UUID condition = id();
        programme.add(new Told(submission, new SubmissionReturnedV1(submission, TITLE, provider)));
        for (String step : List.of("ahead", "due", "missed")) {
            programme.add(new Told(
                    submission,
                    new ConditionDueV1(submission, condition, TITLE, provider, step, day, day.plusDays(15))));
        }
        programme.add(new Told(
                submission, new ConditionExtendedV1(submission, condition, TITLE, provider, day.plusDays(28))));
        programme.add(new Told(submission, new ConditionsMetV1(submission, TITLE, provider)));
        for (String cause : Arrays.asList(null, "condition")) {
            programme.add(new Told(
                    endorsement, new EndorsementSuspendedV1(endorsement, "7K4M9Q2XTN", TITLE, provider, cause)));
        }
        programme.add(new Told(endorsement, new EndorsementReinstatedV1(endorsement, "7K4M9Q2XTN", TITLE, provider)));
        return programme;
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
