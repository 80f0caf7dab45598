package ngo.portal.ejb.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import ngo.portal.persistence.directory.EndedSessionKind;
import ngo.portal.persistence.directory.EndedSessionRow;
import ngo.portal.persistence.text.Sha256;

/**
 * This node's cache of ended sign-ins: those that Keycloak reported to this node, and those that {@link EndedSessionTimer}
 * has read of the other nodes. Every request of a session checks it, without a database query.
 */
@ApplicationScoped
public class EndedSessionRegister {

    /** Maximum number for each kind; the oldest are evicted, long after every session that they could end. */
    private static final int MAX_REMEMBERED = 50_000;

    private final Map<String, Instant> sessions = remembered();
    private final Map<String, Instant> people = remembered();

    private static Map<String, Instant> remembered() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > MAX_REMEMBERED;
            }
        };
    }

    /** Adds a notice that Keycloak sent to this node. */
    public void end(EndedSessionKind kind, String named, Instant issuedAt) {
        remember(kind, Sha256.of(named), issuedAt);
    }

    /** Adds an entry from the database, whichever node received the notice. */
    public void learn(EndedSessionRow row) {
        remember(row.kind(), row.named(), row.issuedAt());
    }

    private synchronized void remember(EndedSessionKind kind, String hash, Instant issuedAt) {
        switch (kind) {
            case SESSION -> sessions.put(hash, issuedAt);
            case PERSON -> people.merge(hash, issuedAt, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    public synchronized boolean isEmpty() {
        return sessions.isEmpty() && people.isEmpty();
    }

    /**
     * Whether a sign-in has been ended.
     *
     * @param session the id of its session; empty if the token names none
     * @param person the id of the person who signed in
     * @param begun when
     */
    public boolean holds(String session, String person, Instant begun) {
        return isEnded(session.isEmpty() ? "" : Sha256.of(session), Sha256.of(person), begun);
    }

    private synchronized boolean isEnded(String session, String person, Instant begun) {
        Instant ended = people.get(person);
        return sessions.containsKey(session) || (ended != null && !begun.isAfter(ended));
    }
}
