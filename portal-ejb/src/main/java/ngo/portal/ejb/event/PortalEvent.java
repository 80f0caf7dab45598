package ngo.portal.ejb.event;

import java.util.List;
import ngo.portal.persistence.shared.Document;

/**
 * An event: something that has happened. Its simple class name is the key of its text. The events of a feature are records
 * in one sealed interface, in the order in which they happen.
 */
public interface PortalEvent {

    /** The document concerned. */
    Document document();

    /** The recipients of notifications. */
    List<Audience> audience();
}
