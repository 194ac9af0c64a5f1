package org.collegium.contracts;

import java.util.List;
import org.collegium.contracts.corporate.AgreementAcceptedV1;
import org.collegium.contracts.corporate.OrganisationRegisteredV1;
import org.collegium.contracts.corporate.RepresentativeAppointedV1;
import org.collegium.contracts.corporate.ReservationExpiredV1;
import org.collegium.contracts.corporate.SeatRedeemedV1;
import org.collegium.contracts.corporate.SeatRefusedV1;
import org.collegium.contracts.corporate.SeatReleasedV1;
import org.collegium.contracts.corporate.SeatReservedV1;
import org.collegium.contracts.corporate.SeatReservedV2;
import org.collegium.contracts.endorsement.ConditionDueV1;
import org.collegium.contracts.endorsement.ConditionExtendedV1;
import org.collegium.contracts.endorsement.ConditionsMetV1;
import org.collegium.contracts.endorsement.EndorsementReinstatedV1;
import org.collegium.contracts.endorsement.EndorsementSuspendedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV1;
import org.collegium.contracts.endorsement.ProgrammeEndorsedV2;
import org.collegium.contracts.endorsement.ReviewAssignedV1;
import org.collegium.contracts.endorsement.SubmissionDecidedV1;
import org.collegium.contracts.endorsement.SubmissionReceivedV1;
import org.collegium.contracts.endorsement.SubmissionReturnedV1;
import org.collegium.contracts.issues.IssuePublishedV1;
import org.collegium.contracts.issues.IssuePublishedV2;
import org.collegium.contracts.membership.DuplicateApplicationReceivedV1;
import org.collegium.contracts.membership.EmailProofRequestedV1;
import org.collegium.contracts.membership.MembershipActivatedV1;
import org.collegium.contracts.membership.MembershipCancelledV1;
import org.collegium.contracts.membership.MembershipLapsedV1;
import org.collegium.contracts.membership.PaymentLeftUnfinishedV1;
import org.collegium.contracts.membership.PersonChangedV1;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.contracts.membership.SeatRequestedV1;
import org.collegium.contracts.membership.SeatReturnedV1;
import org.collegium.contracts.mentoring.AgreementProposedV1;
import org.collegium.contracts.mentoring.MatchEndedV1;
import org.collegium.contracts.mentoring.MatchMessageWrittenV1;
import org.collegium.contracts.mentoring.MentorMatchedV1;
import org.collegium.contracts.mentoring.MentorOfferedV1;
import org.collegium.contracts.mentoring.MentorStageChangedV1;
import org.collegium.contracts.mentoring.MentoringRequestedV1;
import org.collegium.contracts.mentoring.MentoringSessionLoggedV1;
import org.collegium.contracts.mentoring.OfferClosedV1;
import org.collegium.contracts.mentoring.OfferReminderDueV1;
import org.collegium.contracts.mentoring.RequestNeedsCoordinatorV1;
import org.collegium.contracts.mentoring.RequestStatusChangedV1;
import org.collegium.contracts.notifications.CampaignFinishedV1;

/// The one list of every contract, so that a consumer can tell a fact it does not need from one nobody has
/// promised.
public final class Contracts {

    private static final List<Class<? extends Record>> ALL = List.of(
            PersonChangedV1.class,
            PersonErasedV1.class,
            SeatRequestedV1.class,
            SeatReturnedV1.class,
            DuplicateApplicationReceivedV1.class,
            EmailProofRequestedV1.class,
            PaymentLeftUnfinishedV1.class,
            MembershipActivatedV1.class,
            MembershipCancelledV1.class,
            MembershipLapsedV1.class,
            OrganisationRegisteredV1.class,
            RepresentativeAppointedV1.class,
            AgreementAcceptedV1.class,
            SeatReservedV1.class,
            SeatReservedV2.class,
            SeatRefusedV1.class,
            SeatRedeemedV1.class,
            ReservationExpiredV1.class,
            SeatReleasedV1.class,
            IssuePublishedV1.class,
            IssuePublishedV2.class,
            CampaignFinishedV1.class,
            AgreementProposedV1.class,
            MatchEndedV1.class,
            MatchMessageWrittenV1.class,
            MentorMatchedV1.class,
            MentorOfferedV1.class,
            MentorStageChangedV1.class,
            MentoringRequestedV1.class,
            MentoringSessionLoggedV1.class,
            OfferClosedV1.class,
            OfferReminderDueV1.class,
            RequestNeedsCoordinatorV1.class,
            RequestStatusChangedV1.class,
            ConditionDueV1.class,
            ConditionExtendedV1.class,
            ConditionsMetV1.class,
            EndorsementReinstatedV1.class,
            EndorsementSuspendedV1.class,
            ProgrammeEndorsedV1.class,
            ProgrammeEndorsedV2.class,
            ReviewAssignedV1.class,
            SubmissionDecidedV1.class,
            SubmissionReceivedV1.class,
            SubmissionReturnedV1.class);

    private Contracts() {}

    /// Every contract record of the platform; each carries [Contract].
    public static List<Class<? extends Record>> all() {
        return ALL;
    }
}
