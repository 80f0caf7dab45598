package ngo.portal.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.notification.NotificationRepository;
import ngo.portal.persistence.notification.NotificationRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** The caller's own notifications, for everybody who acts for an organisation. */
@Stateless
public class NotificationService {

    @Inject
    private NotificationRepository notifications;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Newest first; an event is listed once, even if the reader belongs to several of its audiences. */
    public Slice.Part<NotificationRow> rows(Slice slice) {
        Slice.Part<NotificationRow> part = notifications.rows(audiences(), slice);
        return new Slice.Part<>(once(part.items()), part.next());
    }

    /** Merges notifications that a person received in two roles; the merged one requires action if one of them does. */
    private static List<NotificationRow> once(List<NotificationRow> rows) {
        Map<NotificationRow.Happening, NotificationRow> once = new LinkedHashMap<>();
        rows.forEach(row -> once.merge(row.happening(), row, (one, other) -> one.needsAnswer() ? one : other));
        return List.copyOf(once.values());
    }

    /** The number of unread ones, at most 99. */
    public int unread() {
        return notifications.unread(audiences());
    }

    public void markAllRead() {
        notifications.markAllRead(audiences(), tenant.organisation(), tenant.subject(), clock.instant());
    }

    private List<String> audiences() {
        tenant.organisation();
        TenantPrincipal acting = tenant.acting();
        Stream<String> roles = acting.roles().stream().map(Enum::name);
        Stream<String> coalition = acting.coalitionRoles().stream().map(Enum::name);
        Stream<String> myself = Stream.of(Audience.PERSON + acting.subject());
        return Stream.of(roles, coalition, myself).flatMap(names -> names).toList();
    }
}
