package ngo.portal.ejb.event;

import java.util.List;
import java.util.UUID;

/** Something that has happened to a document; its simple class name is the key of its text. */
public interface PortalEvent {

    UUID subject();

    /** Name of the kind of document. */
    String kind();

    UUID owner();

    String title();

    List<Audience> audience();
}
