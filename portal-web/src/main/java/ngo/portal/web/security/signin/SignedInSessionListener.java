package ngo.portal.web.security.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Forgets a session that has ended or got another name; under that one it is known with its next request. */
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
