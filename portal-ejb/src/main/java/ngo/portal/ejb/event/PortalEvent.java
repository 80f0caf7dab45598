package ngo.portal.ejb.event;

import java.util.List;
import ngo.portal.persistence.shared.Document;

/**
 * Something that has happened; its simple class name is the key of its text. Those of a feature are records in one sealed
 * interface, in the order in which they happen.
 */
public interface PortalEvent {

    /** What it has happened to. */
    Document document();

    /** Who is told. */
    List<Audience> audience();
}
