package ngo.portal.web.notification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.persistence.notification.NotificationRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.kind.EventLink;
import org.jspecify.annotations.Nullable;

/** The inbox, the newest first. */
@Named
@ViewScoped
public class NotificationListPage implements Serializable {

    private static final int PAGE_SIZE = 30;

    /** Features whose own bundle words their events. */
    private static final List<String> OF_FEATURES = List.of("handover", "program");

    @Inject
    private NotificationService notifications;

    @Inject
    private Text text;

    private String after = "";
    private transient Slice.@Nullable Part<NotificationRow> part;

    public Slice.Part<NotificationRow> getPart() {
        if (part == null) {
            part = notifications.rows(Slice.from(after, PAGE_SIZE));
        }
        return part;
    }

    public void markAllRead() {
        notifications.markAllRead();
        text.said("notification", "markedRead");
        Redirects.to("/notifications");
    }

    public String words(NotificationRow row) {
        String key = "event." + row.event();
        String bundle = OF_FEATURES.stream()
                .filter(feature -> text.has(feature, key))
                .findFirst()
                .orElse("notification");
        return text.of(bundle, key, row.actorName());
    }

    /** Where it can be read or answered. */
    public String page(NotificationRow row) {
        return way(row).address(row.subjectKind(), row.subject());
    }

    public String icon(NotificationRow row) {
        return way(row).icon();
    }

    private static EventLink way(NotificationRow row) {
        return EventLink.of(row.subjectKind(), row.event());
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
