package ngo.portal.ejb.errand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import ngo.portal.ejb.directory.DirectoryUnavailable;
import ngo.portal.ejb.directory.KeycloakDirectory;
import ngo.portal.persistence.errand.Errand;

/**
 * Keeps promises, one after the other. Each is noted as done only after Keycloak has done it: a fault in between lets it
 * be done once more, which changes nothing.
 */
@ApplicationScoped
public class ErrandRunner {

    private static final Logger LOG = System.getLogger(ErrandRunner.class.getName());

    private static final int ENOUGH = 200;

    @Inject
    private ErrandService errands;

    @Inject
    private KeycloakDirectory keycloak;

    /** Carries out what can be carried out now; tells whether anything was. */
    public boolean run() {
        int done = 0;
        List<Errand> next = errands.next();
        while (!next.isEmpty() && done < ENOUGH) {
            for (Errand errand : next) {
                done += carryOut(errand) ? 1 : 0;
            }
            next = errands.next();
        }
        return done > 0;
    }

    /** A fault of ours at one errand keeps nobody else's from being carried out. */
    private boolean carryOut(Errand errand) {
        try {
            errands.end(errand, keycloak.carryOut(errand));
            return true;
        } catch (DirectoryUnavailable away) {
            errands.waitLonger(errand);
            return false;
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "Errand " + errand.id() + " waits", fault);
            errands.waitLonger(errand);
            return false;
        }
    }
}
