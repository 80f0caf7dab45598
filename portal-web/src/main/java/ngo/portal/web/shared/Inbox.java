package ngo.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** How much is unread, for the head of every page; asked once. The request keeps it, for which a bean of its own would cost more. */
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
