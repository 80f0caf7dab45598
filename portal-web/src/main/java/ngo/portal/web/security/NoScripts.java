package ngo.portal.web.security;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/** Public pages run no script: PrimeFaces has nothing to allow there, and {@link HeaderFilter}'s strict policy stands alone. */
public class NoScripts implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String PUBLIC_PAGES = "/public/";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        String page = event.getFacesContext().getExternalContext().getRequestServletPath();
        if (page.startsWith(PUBLIC_PAGES)) {
            PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Everything was said before the phase.
    }
}
