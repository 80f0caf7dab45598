package ngo.portal.ejb.document;

import java.util.UUID;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.document.Document;

/** Something that happens to documents of every kind. */
public interface DocumentEvent extends PortalEvent {

    Document document();

    @Override
    default UUID subject() {
        return document().id();
    }

    @Override
    default String kind() {
        return document().kind();
    }

    @Override
    default UUID owner() {
        return document().owner();
    }

    @Override
    default String title() {
        return document().title();
    }
}
