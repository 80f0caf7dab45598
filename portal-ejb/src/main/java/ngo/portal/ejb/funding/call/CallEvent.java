package ngo.portal.ejb.funding.call;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a funding call. */
public sealed interface CallEvent extends PortalEvent {

    /** A grants officer has begun a call. */
    record CallDrafted(Document document, List<Audience> audience) implements CallEvent {}

    /** A call was changed before it was opened. */
    record CallRewritten(Document document, List<Audience> audience) implements CallEvent {}

    /** A call was opened: every organisation may submit requests. */
    record CallOpened(Document document, List<Audience> audience) implements CallEvent {}

    /** A call was closed: it accepts no further requests. */
    record CallClosed(Document document, List<Audience> audience) implements CallEvent {}
}
