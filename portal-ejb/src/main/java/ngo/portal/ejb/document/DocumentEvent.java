package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event that documents of every kind have. */
public sealed interface DocumentEvent extends PortalEvent {

    /** A comment was written. */
    record CommentWritten(Document document, List<Audience> audience) implements DocumentEvent {}

    /** A comment was reworded by its author. */
    record CommentEdited(Document document, List<Audience> audience) implements DocumentEvent {}

    /** A comment was withdrawn by its author. */
    record CommentWithdrawn(Document document, List<Audience> audience) implements DocumentEvent {}

    /** A comment thread was resolved. */
    record CommentResolved(Document document, List<Audience> audience) implements DocumentEvent {}

    /** An organisation has proposed an amendment. */
    record AmendmentProposed(Document document, List<Audience> audience) implements DocumentEvent {}

    /** An organisation has reworded its amendment. */
    record AmendmentEdited(Document document, List<Audience> audience) implements DocumentEvent {}

    /** An organisation has withdrawn its amendment. */
    record AmendmentWithdrawn(Document document, List<Audience> audience) implements DocumentEvent {}

    /** The holder of the edit lock has answered an amendment. */
    record AmendmentDecided(Document document, List<Audience> audience) implements DocumentEvent {}

    /** A member requests internal clearance by their organisation. */
    record ClearanceRequested(Document document, List<Audience> audience) implements DocumentEvent {}

    /** The organisation has decided about a request for internal clearance. */
    record ClearanceDecided(Document document, List<Audience> audience) implements DocumentEvent {}
}
