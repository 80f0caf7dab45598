package ngo.portal.web.security;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspState;

/**
 * What a page may run and which form it takes. Public pages run no script: PrimeFaces has nothing to allow there, and
 * {@link HeaderFilter}'s strict policy stands alone. Pages for members run scripts of one nonce, which the server makes for each
 * answer; one that is sent counts for nothing. A form of a page that keeps no state is taken with its token only.
 */
public class PagePolicy implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String PUBLIC_PAGES = "/public/";
    private static final String REFUSED = "/error/form-refused.html";
    private static final int FORBIDDEN = 403;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        CspState state = new ServerNonce(faces);
        state.setInitialized(faces.getExternalContext().getRequestServletPath().startsWith(PUBLIC_PAGES));
        faces.getAttributes().put(CspState.class.getName(), state);
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        boolean kept = faces.getViewRoot() == null || !faces.getViewRoot().isTransient();
        if (faces.isPostback() && !kept && !faces.getResponseComplete()) {
            @Nullable
            String token = faces.getExternalContext().getRequestParameterMap().get(FormToken.FIELD);
            if (!CDI.current().select(FormToken.class).get().isGood(token)) {
                refuse(faces);
            }
        }
    }

    private static void refuse(FacesContext faces) {
        faces.getExternalContext().setResponseStatus(FORBIDDEN);
        try {
            faces.getExternalContext().dispatch(REFUSED);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }

    /** Pages that stay open while parts of them are fetched keep the nonce that they were shown with. */
    private static final class ServerNonce extends CspState {

        private static final String KEPT = "primefaces.nonce";

        private final FacesContext faces;

        private @Nullable String nonce;

        ServerNonce(FacesContext faces) {
            super(faces);
            this.faces = faces;
        }

        @Override
        public String getNonce() {
            if (nonce == null) {
                nonce = made();
            }
            return nonce;
        }

        private String made() {
            if (faces.getViewRoot() == null || faces.getViewRoot().isTransient()) {
                return generateNonce();
            }
            Map<String, Object> kept = faces.getViewRoot().getViewMap(true);
            if (!faces.getPartialViewContext().isAjaxRequest()) {
                kept.put(KEPT, generateNonce());
            }
            return kept.computeIfAbsent(KEPT, none -> generateNonce()).toString();
        }
    }
}
