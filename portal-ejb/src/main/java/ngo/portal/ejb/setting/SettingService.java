package ngo.portal.ejb.setting;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.outbox.OutboxCommands;
import ngo.portal.ejb.setting.SettingEvent.SettingsChanged;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.setting.OfferedLanguages;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.setting.PersonSettingRepository;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.InterfaceLanguage;

/** The caller's own settings, for everybody who acts for an organisation or for the office. */
@Stateless
public class SettingService {

    @Inject
    private PersonSettingRepository settings;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private OutboxCommands commands;

    @Inject
    private Event<SettingEvent> events;

    public PersonSetting own() {
        access.requireMember();
        return settings.of(tenant.subject());
    }

    /** Keycloak adopts the language for its mails and pages seconds later. */
    public void keep(PersonSetting wanted) {
        access.requireMember();
        requirePossible(wanted);
        PersonSetting before = settings.of(tenant.subject());
        if (wanted.equals(before)) {
            return;
        }

        settings.keep(tenant.subject(), wanted);
        if (!wanted.language().equals(before.language())) {
            commands.enqueue(
                    Office.ID, OutboxCommandType.SPEAK, tenant.subject(), Map.of("language", wanted.language()));
        }

        events.fire(new SettingsChanged(
                Organisation.document(tenant.organisation(), tenant.acting().name())));
    }

    private static void requirePossible(PersonSetting wanted) {
        boolean offered = InterfaceLanguage.of(wanted.language())
                .filter(OfferedLanguages.here().all()::contains)
                .isPresent();
        if (!wanted.language().isEmpty() && !offered) {
            throw new InvalidInput("language");
        }
        if (!wanted.zone().isEmpty() && !PersonSetting.isZone(wanted.zone())) {
            throw new InvalidInput("zone");
        }
    }
}
