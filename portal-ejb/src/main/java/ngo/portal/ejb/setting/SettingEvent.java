package ngo.portal.ejb.setting;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a person's own settings. The audit trail records it without the values; nobody is notified. */
public sealed interface SettingEvent extends PortalEvent {

    @Override
    default List<Audience> audience() {
        return List.of();
    }

    /** A person has changed their settings. */
    record SettingsChanged(Document document) implements SettingEvent {}
}
