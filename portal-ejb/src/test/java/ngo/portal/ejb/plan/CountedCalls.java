package ngo.portal.ejb.plan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts what one thread sends to the database; the portal's timers are others. */
@Singleton
@Startup
public class CountedCalls {

    private final ThreadLocal<Integer> calls = ThreadLocal.withInitial(() -> 0);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @PostConstruct
    void listen() {
        entities.getEntityManagerFactory()
                .unwrap(Session.class)
                .getEventManager()
                .addListener(new SessionEventAdapter() {
                    @Override
                    public void preExecuteCall(SessionEvent event) {
                        calls.set(calls.get() + 1);
                    }
                });
    }

    /** How many there have been since the last time somebody asked. */
    public int taken() {
        int sent = calls.get();
        calls.set(0);
        return sent;
    }
}
