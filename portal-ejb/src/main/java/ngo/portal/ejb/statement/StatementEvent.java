package ngo.portal.ejb.statement;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a joint statement. */
public sealed interface StatementEvent extends PortalEvent {

    /** An organisation has begun a statement. */
    record StatementDrafted(Document document, List<Audience> audience) implements StatementEvent {}

    /** The holder of the pen has saved a new text. */
    record StatementRevised(Document document, List<Audience> audience) implements StatementEvent {}

    /** Notes to editors or the press contact say something else; the text stays. */
    record StatementAnnotated(Document document, List<Audience> audience) implements StatementEvent {}

    /** Other organisations may now comment and amend. */
    record ConsultationStarted(Document document, List<Audience> audience) implements StatementEvent {}

    /** Further organisations may comment and amend. */
    record ConsultationWidened(Document document, List<Audience> audience) implements StatementEvent {}

    /** The consultation ends at another time, or at none; or its covering note says something else. */
    record ConsultationChanged(Document document, List<Audience> audience) implements StatementEvent {}

    /** The text waits for the leads. */
    record TextReviewRequested(Document document, List<Audience> audience) implements StatementEvent {}

    /** The holder of the pen has taken the text back before anybody decided. */
    record TextRecalled(Document document, List<Audience> audience) implements StatementEvent {}

    record TextApproved(Document document, List<Audience> audience) implements StatementEvent {}

    /** A lead has given the text back with reasons. */
    record TextReturned(Document document, List<Audience> audience) implements StatementEvent {}

    /** Enough leads have approved: the text is frozen and has its fingerprint. */
    record TextCleared(Document document, List<Audience> audience) implements StatementEvent {}

    /** Organisations are called to sign. */
    record SignOnOpened(Document document, List<Audience> audience) implements StatementEvent {}

    /** Further organisations are called to sign. */
    record SignOnWidened(Document document, List<Audience> audience) implements StatementEvent {}

    /** The call closes later. */
    record SignOnExtended(Document document, List<Audience> audience) implements StatementEvent {}

    /** Those who have not answered are reminded. */
    record SignatureReminded(Document document, List<Audience> audience) implements StatementEvent {}

    /** An organisation has put its name under the text. */
    record StatementSigned(Document document, List<Audience> audience) implements StatementEvent {}

    /** An organisation will not sign. */
    record SignatureDeclined(Document document, List<Audience> audience) implements StatementEvent {}

    /** An organisation takes no position. */
    record NoPositionTaken(Document document, List<Audience> audience) implements StatementEvent {}

    /** An organisation has taken its name back. */
    record SignatureWithdrawn(Document document, List<Audience> audience) implements StatementEvent {}

    /** A lead has read private answers: silent support or reasons for declining. */
    record AnswersRead(Document document, List<Audience> audience) implements StatementEvent {}

    /** The call no longer takes answers in time. */
    record SignOnClosed(Document document, List<Audience> audience) implements StatementEvent {}

    /** A change to a signed or published text waits for the leads. */
    record RevisionProposed(Document document, List<Audience> audience) implements StatementEvent {}

    /** A lead has refused a proposed change. */
    record RevisionRefused(Document document, List<Audience> audience) implements StatementEvent {}

    /** The call has closed before anybody decided a proposed change. */
    record RevisionLapsed(Document document, List<Audience> audience) implements StatementEvent {

        /** During a call nobody but the holder of the pen proposes a change. */
        static RevisionLapsed of(Document document) {
            return new RevisionLapsed(document, List.of(Audience.told(document.owner(), MemberRole.MEMBER)));
        }
    }

    /** Words have changed, the meaning has not; signatures stand. */
    record TextCorrectedEditorially(Document document, List<Audience> audience) implements StatementEvent {}

    /** The meaning has changed: every signatory is asked again. */
    record ReconfirmationAsked(Document document, List<Audience> audience) implements StatementEvent {}

    record ReleaseApproved(Document document, List<Audience> audience) implements StatementEvent {}

    /** A lead has sent the release back with reasons. */
    record ReleaseReturned(Document document, List<Audience> audience) implements StatementEvent {}

    /** Enough leads have approved the release. */
    record ReleaseCleared(Document document, List<Audience> audience) implements StatementEvent {}

    /** The statement will be published at a fixed instant. */
    record StatementEmbargoed(Document document, List<Audience> audience) implements StatementEvent {}

    /** The embargo is over, and a required translation is missing without which the clock does not publish. */
    record EmbargoMissed(Document document, List<Audience> audience) implements StatementEvent {}

    /** The statement will be published later than was said. */
    record EmbargoPostponed(Document document, List<Audience> audience) implements StatementEvent {}

    /** The clock does not publish the statement; leads are asked anew about its release. */
    record EmbargoLifted(Document document, List<Audience> audience) implements StatementEvent {}

    /** The public can read the statement. */
    record StatementPublished(Document document, List<Audience> audience) implements StatementEvent {}

    /** The public reads a corrected text with a note. */
    record StatementCorrected(Document document, List<Audience> audience) implements StatementEvent {}

    /** The statement is withdrawn in public, with a note. */
    record StatementRetracted(Document document, List<Audience> audience) implements StatementEvent {}

    /** The statement will not be published. */
    record StatementCancelled(Document document, List<Audience> audience) implements StatementEvent {}
}
