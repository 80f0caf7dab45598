package ngo.portal.ejb.funding.call;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a call for requests. */
public sealed interface CallEvent extends PortalEvent {

    /** A grants officer began a call. */
    record CallDrafted(Document document, List<Audience> audience) implements CallEvent {}

    /** A call that nobody else has read yet says something else. */
    record CallRewritten(Document document, List<Audience> audience) implements CallEvent {}

    /** Every organisation may ask under a call from now on. */
    record CallOpened(Document document, List<Audience> audience) implements CallEvent {}

    /** A call takes no further requests. */
    record CallClosed(Document document, List<Audience> audience) implements CallEvent {}
}
