package ngo.portal.ejb.assessment;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of the assessment of a request, up to the decision. It carries the case code, and neither a title nor a name. */
public sealed interface AssessmentEvent extends PortalEvent {

    /** The statements of a request were verified, as far as they can be. */
    record RequestVerified(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** Members of the funder were invited to review a request or to decide about it. */
    record SeatsGiven(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** A reviewer or approver declined the seat. */
    record SeatDeclined(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** An officer has withdrawn the invitation to a seat. */
    record SeatTakenBack(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** A reviewer or approver declared that they have no relation to the applicant. */
    record NoRelationDeclared(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** A reviewer or approver declared a relation to the applicant, and is excluded from the request. */
    record RelationDeclared(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** A reviewer has changed a review that is not submitted yet. */
    record ReviewWritten(Document document, List<Audience> audience) implements AssessmentEvent {}

    record ReviewSubmitted(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** The request was put to the approvers for a decision. */
    record PutToDecision(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** An approver has voted. */
    record VoiceGiven(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** The quorum of approvers agrees: the request is decided. */
    record RequestDecided(Document document, List<Audience> audience) implements AssessmentEvent {}
}
