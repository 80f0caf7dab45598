package ngo.portal.ejb.petition.ownkey;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that an organisation has done with its own key for supporters' addresses. Its administrators are told what changes something. */
public sealed interface SupporterKeyEvent extends PortalEvent {

    /** A key was brought; nothing is sealed with it yet. */
    record SupporterKeyUploaded(Document document, List<Audience> audience) implements SupporterKeyEvent {}

    /** A key was not put to use. */
    record SupporterKeyDiscarded(Document document, List<Audience> audience) implements SupporterKeyEvent {}

    /** From now on addresses are sealed with this key, whatever was before. */
    record SupporterKeyUsed(Document document, List<Audience> audience) implements SupporterKeyEvent {}

    /** From now on the portal seals addresses, and can open them. */
    record SupporterKeyRemoved(Document document, List<Audience> audience) implements SupporterKeyEvent {}
}
