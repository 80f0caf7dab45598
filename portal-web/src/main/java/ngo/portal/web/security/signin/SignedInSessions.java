package ngo.portal.web.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of this node's sessions of people who are signed in. Asking opens no session. */
@ApplicationScoped
public class SignedInSessions {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    public void add(String id) {
        ids.add(id);
    }

    void remove(String id) {
        ids.remove(id);
    }

    public boolean hold(String id) {
        return ids.contains(id);
    }
}
