package ngo.portal.ejb.assessment;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened on the way to a decision. It carries the case code, and neither a title nor a name. */
public sealed interface AssessmentEvent extends PortalEvent {

    /** What a request says was found to be so, as far as anybody can find out. */
    record RequestVerified(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** People of the funder were asked to review a request or to decide about it. */
    record SeatsGiven(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** Somebody does not want to judge a request. */
    record SeatDeclined(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** An officer has taken back what somebody was asked for. */
    record SeatTakenBack(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** Somebody has said that nothing ties them to the applicant. */
    record NoRelationDeclared(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** Somebody has a relation to the applicant and takes no part in it any more. */
    record RelationDeclared(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** A reviewer has written on a review that is not in yet. */
    record ReviewWritten(Document document, List<Audience> audience) implements AssessmentEvent {}

    record ReviewSubmitted(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** The approvers are asked to decide. */
    record PutToDecision(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** An approver has said what they want. */
    record VoiceGiven(Document document, List<Audience> audience) implements AssessmentEvent {}

    /** Enough approvers want the same. */
    record RequestDecided(Document document, List<Audience> audience) implements AssessmentEvent {}
}
