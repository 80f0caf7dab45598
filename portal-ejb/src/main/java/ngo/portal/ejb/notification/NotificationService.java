package ngo.portal.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.persistence.notification.NotificationRepository;
import ngo.portal.persistence.notification.NotificationRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;

/** The caller's inbox. Everybody who acts for an organisation may read their own. */
@Stateless
public class NotificationService {

    @Inject
    private NotificationRepository notifications;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    public Slice.Part<NotificationRow> rows(Slice slice) {
        return notifications.rows(audiences(), slice);
    }

    /** How many are unread, at most 99. */
    public int unread() {
        return notifications.unread(audiences());
    }

    public void markAllRead() {
        notifications.markAllRead(audiences(), tenant.subject(), clock.instant());
    }

    private List<String> audiences() {
        tenant.organisation();
        Acting acting = tenant.acting();
        Stream<String> roles = acting.roles().stream().map(Enum::name);
        return acting.lead() ? Stream.concat(roles, Stream.of("LEAD")).toList() : roles.toList();
    }
}
