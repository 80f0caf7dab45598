package ngo.portal.ejb.statement;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Document;

/** An event of a joint statement. */
public sealed interface StatementEvent extends PortalEvent {

    /** An organisation has begun a statement. */
    record StatementDrafted(Document document, List<Audience> audience) implements StatementEvent {}

    /** The holder of the edit lock has saved a new text. */
    record StatementRevised(Document document, List<Audience> audience) implements StatementEvent {}

    /** Notes to editors or the press contact were changed; the text was not. */
    record StatementAnnotated(Document document, List<Audience> audience) implements StatementEvent {}

    /** Other organisations were invited to comment and amend. */
    record ConsultationStarted(Document document, List<Audience> audience) implements StatementEvent {}

    /** Further organisations were invited to comment and amend. */
    record ConsultationWidened(Document document, List<Audience> audience) implements StatementEvent {}

    /** The end of the consultation or its covering note was changed. */
    record ConsultationChanged(Document document, List<Audience> audience) implements StatementEvent {}

    /** The text was submitted to the leads. */
    record TextReviewRequested(Document document, List<Audience> audience) implements StatementEvent {}

    /** The holder of the edit lock has recalled the text before the leads had decided. */
    record TextRecalled(Document document, List<Audience> audience) implements StatementEvent {}

    record TextApproved(Document document, List<Audience> audience) implements StatementEvent {}

    /** A lead has returned the text with reasons. */
    record TextReturned(Document document, List<Audience> audience) implements StatementEvent {}

    /** Enough leads have approved: the text is frozen and has its fingerprint. */
    record TextCleared(Document document, List<Audience> audience) implements StatementEvent {}

    /** The call for sign-on was opened. */
    record SignOnOpened(Document document, List<Audience> audience) implements StatementEvent {}

    /** Further organisations were invited to sign. */
    record SignOnWidened(Document document, List<Audience> audience) implements StatementEvent {}

    /** The deadline of the call was extended. */
    record SignOnExtended(Document document, List<Audience> audience) implements StatementEvent {}

    /** Organisations that have not answered were reminded. */
    record SignatureReminded(Document document, List<Audience> audience) implements StatementEvent {}

    /** An organisation has signed the text. */
    record StatementSigned(Document document, List<Audience> audience) implements StatementEvent {}

    /** An organisation has declined to sign. */
    record SignatureDeclined(Document document, List<Audience> audience) implements StatementEvent {}

    /** An organisation takes no position. */
    record NoPositionTaken(Document document, List<Audience> audience) implements StatementEvent {}

    /** An organisation has withdrawn its signature. */
    record SignatureWithdrawn(Document document, List<Audience> audience) implements StatementEvent {}

    /** A lead has read private answers: silent support or reasons for declining. */
    record AnswersRead(Document document, List<Audience> audience) implements StatementEvent {}

    /** The call was closed. */
    record SignOnClosed(Document document, List<Audience> audience) implements StatementEvent {}

    /** A change to a signed or published text was proposed to the leads. */
    record RevisionProposed(Document document, List<Audience> audience) implements StatementEvent {}

    /** A lead has refused a proposed change. */
    record RevisionRefused(Document document, List<Audience> audience) implements StatementEvent {}

    /** A proposed change has lapsed, because the call closed before the leads had decided. */
    record RevisionLapsed(Document document, List<Audience> audience) implements StatementEvent {

        /** During a call only the holder of the edit lock proposes changes. */
        static RevisionLapsed of(Document document) {
            return new RevisionLapsed(document, List.of(Audience.notified(document.owner(), MemberRole.MEMBER)));
        }
    }

    /** The wording has changed, the meaning has not; signatures remain valid. */
    record TextCorrectedEditorially(Document document, List<Audience> audience) implements StatementEvent {}

    /** The meaning has changed: every signatory has to reconfirm. */
    record ReconfirmationAsked(Document document, List<Audience> audience) implements StatementEvent {}

    record ReleaseApproved(Document document, List<Audience> audience) implements StatementEvent {}

    /** A lead has returned the release with reasons. */
    record ReleaseReturned(Document document, List<Audience> audience) implements StatementEvent {}

    /** Enough leads have approved the release. */
    record ReleaseCleared(Document document, List<Audience> audience) implements StatementEvent {}

    /** Publication was scheduled for a fixed instant. */
    record StatementEmbargoed(Document document, List<Audience> audience) implements StatementEvent {}

    /** The embargo has ended, but the scheduler does not publish because a required translation is missing. */
    record EmbargoMissed(Document document, List<Audience> audience) implements StatementEvent {}

    /** The scheduled publication was postponed. */
    record EmbargoPostponed(Document document, List<Audience> audience) implements StatementEvent {}

    /** The embargo was lifted: the scheduler does not publish the statement, and its release needs a new approval by the leads. */
    record EmbargoLifted(Document document, List<Audience> audience) implements StatementEvent {}

    /** The statement was published. */
    record StatementPublished(Document document, List<Audience> audience) implements StatementEvent {}

    /** A corrected text was published with a note. */
    record StatementCorrected(Document document, List<Audience> audience) implements StatementEvent {}

    /** The statement was retracted in public, with a note. */
    record StatementRetracted(Document document, List<Audience> audience) implements StatementEvent {}

    /** The statement was cancelled and will not be published. */
    record StatementCancelled(Document document, List<Audience> audience) implements StatementEvent {}
}
