package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that happens to documents of every kind. */
public sealed interface DocumentEvent extends PortalEvent {

    /** Somebody has remarked on a paragraph. */
    record CommentWritten(Document document, List<Audience> audience) implements DocumentEvent {}

    /** Somebody has put a remark of their own in other words. */
    record CommentEdited(Document document, List<Audience> audience) implements DocumentEvent {}

    /** Somebody has taken back a remark of their own. */
    record CommentWithdrawn(Document document, List<Audience> audience) implements DocumentEvent {}

    /** A thread of comments is settled. */
    record CommentResolved(Document document, List<Audience> audience) implements DocumentEvent {}

    /** An organisation proposes another wording. */
    record AmendmentProposed(Document document, List<Audience> audience) implements DocumentEvent {}

    /** An organisation has reworded what it proposes. */
    record AmendmentEdited(Document document, List<Audience> audience) implements DocumentEvent {}

    /** An organisation has taken back what it had proposed. */
    record AmendmentWithdrawn(Document document, List<Audience> audience) implements DocumentEvent {}

    /** The holder of the pen has answered an amendment. */
    record AmendmentDecided(Document document, List<Audience> audience) implements DocumentEvent {}

    /** A member asks for clearance inside the organisation. */
    record ClearanceRequested(Document document, List<Audience> audience) implements DocumentEvent {}

    /** The organisation has answered a request for clearance. */
    record ClearanceDecided(Document document, List<Audience> audience) implements DocumentEvent {}
}
