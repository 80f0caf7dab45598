package ngo.portal.ejb.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.directory.EndedSessionKind;
import ngo.portal.persistence.directory.EndedSessionRepository;
import ngo.portal.persistence.directory.EndedSessionRow;
import ngo.portal.persistence.text.Sha256;

/** Stores ended sign-ins in the database for all nodes: Keycloak sends its logout notice to one node alone. */
@Stateless
public class EndedSessionService {

    @Inject
    private EndedSessionRepository ended;

    /**
     * Stores a logout notice of Keycloak, in the context of the sync.
     *
     * @param token the id of the notice
     * @param named the id of the session or of the person
     * @param issuedAt when Keycloak issued it
     */
    public void note(String token, EndedSessionKind kind, String named, Instant issuedAt) {
        ended.add(Sha256.of(token), kind, Sha256.of(named), issuedAt);
    }

    /** Entries recorded from this moment on, oldest first. For {@link EndedSessionTimer} alone. */
    public List<EndedSessionRow> since(Instant moment, int most) {
        return ended.since(moment, most);
    }
}
