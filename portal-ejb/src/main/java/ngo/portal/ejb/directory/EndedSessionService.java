package ngo.portal.ejb.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.directory.EndedSessionKind;
import ngo.portal.persistence.directory.EndedSessionRepository;
import ngo.portal.persistence.directory.EndedSessionRow;
import ngo.portal.persistence.text.Sha256;

/** Keeps which sign-ins Keycloak has ended where every node reads it: its word comes to one of them alone. */
@Stateless
public class EndedSessionService {

    @Inject
    private EndedSessionRepository ended;

    /**
     * Notes a word of Keycloak's, in the context of the sync.
     *
     * @param token the id of that word
     * @param named the id of the session or of the person
     * @param issuedAt when Keycloak gave it
     */
    public void note(String token, EndedSessionKind kind, String named, Instant issuedAt) {
        ended.add(Sha256.of(token), kind, Sha256.of(named), issuedAt);
    }

    /** Those that were noted from this moment on, the oldest first. For the clock alone. */
    public List<EndedSessionRow> since(Instant moment, int most) {
        return ended.since(moment, most);
    }
}
