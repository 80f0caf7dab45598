package ngo.portal.ejb.setting;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that a person has set for themselves. It stands in the trail without what it is; nobody has to be told. */
public sealed interface SettingEvent extends PortalEvent {

    @Override
    default List<Audience> audience() {
        return List.of();
    }

    /** Somebody wants the portal in another way than before. */
    record SettingsChanged(Document document) implements SettingEvent {}
}
