package ngo.portal.web.security.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Forgets sessions that end or change their id; the next request adds the new id. */
@WebListener
public class SignedInSessionListener implements HttpSessionListener, HttpSessionIdListener {

    @Inject
    private SignedInSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        sessions.remove(before);
    }
}
