package ngo.portal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** How much is unread, for the head of every page; asked once. */
@Named
@RequestScoped
public class Inbox {

    @Inject
    private NotificationService notifications;

    @Inject
    private Caller caller;

    private @Nullable Integer unread;

    public int getUnread() {
        if (unread == null) {
            unread = caller.isActing() ? notifications.unread() : 0;
        }
        return unread;
    }
}
