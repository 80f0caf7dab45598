package ngo.portal.web.navigation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The number of unread notifications, shown on every page and read once per request. A request attribute keeps it, which costs less than a bean.
 */
@Named
@ApplicationScoped
public class Inbox {

    private static final String UNREAD = "ngo.portal.unread";

    @Inject
    private NotificationService notifications;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    public int getUnread() {
        @Nullable Object kept = request.getAttribute(UNREAD);
        if (kept instanceof Integer known) {
            return known;
        }
        int unread = caller.isActing() ? notifications.unread() : 0;
        request.setAttribute(UNREAD, unread);
        return unread;
    }
}
