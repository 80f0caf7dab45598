package ngo.portal.ejb.petition.ownkey;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of an organisation's own key for supporters' addresses. Its administrators are notified of effective changes. */
public sealed interface SupporterKeyEvent extends PortalEvent {

    /** A key was uploaded; nothing is encrypted with it yet. */
    record SupporterKeyUploaded(Document document, List<Audience> audience) implements SupporterKeyEvent {}

    /** An uploaded key was discarded. */
    record SupporterKeyDiscarded(Document document, List<Audience> audience) implements SupporterKeyEvent {}

    /** A key was activated: new addresses are encrypted with it, in place of any earlier key. */
    record SupporterKeyUsed(Document document, List<Audience> audience) implements SupporterKeyEvent {}

    /** The organisation's key was deactivated: the portal encrypts new addresses with its own, and can decrypt them. */
    record SupporterKeyRemoved(Document document, List<Audience> audience) implements SupporterKeyEvent {}
}
