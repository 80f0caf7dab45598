package ngo.portal.ejb.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.MailSilence;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.notification.NewNotification;
import ngo.portal.persistence.notification.NotificationRepository;
import ngo.portal.persistence.tenant.TenantContext;

/** Writes a notification for each audience of an event, in the transaction of the action. */
@ApplicationScoped
public class Notifier {

    @Inject
    private NotificationRepository notifications;

    @Inject
    private TenantContext tenant;

    @Inject
    private MailSilence silence;

    @Inject
    private Clock clock;

    public void notifyOf(@Observes PortalEvent event) {
        Instant now = clock.instant();
        List<NewNotification> each = event.audience().stream()
                .distinct()
                .map(audience -> notification(event, audience, now))
                .toList();
        notifications.add(each, tenant.organisation(), silence.isKept());
    }

    private static NewNotification notification(PortalEvent event, Audience audience, Instant now) {
        return new NewNotification(
                audience.organisation(),
                audience.role(),
                event.getClass().getSimpleName(),
                event.document().kind(),
                event.document().id(),
                event.document().title(),
                audience.mustAct(),
                now);
    }
}
