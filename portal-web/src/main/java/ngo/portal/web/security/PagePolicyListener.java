package ngo.portal.web.security;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/**
 * What a page may run and which form it takes. Public pages run no script: PrimeFaces has nothing to allow there, and
 * {@link HeaderFilter}'s strict policy stands alone. Pages for members run scripts of one nonce, which the server makes for each
 * answer; one that is sent counts for nothing. A form of a page that keeps no state is taken with its token only.
 */
public class PagePolicyListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String PUBLIC_PAGES = "/public/";
    private static final String REFUSED = "/error/form-refused.html";
    private static final int HTTP_FORBIDDEN = 403;

    /** The parameter, and where a page keeps what it was shown with. */
    static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getExternalContext().getRequestServletPath().startsWith(PUBLIC_PAGES)) {
            PrimeFacesContext.getCspState(faces).setInitialized(true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        forgetTheNonce(faces);
        boolean kept = faces.getViewRoot() == null || !faces.getViewRoot().isTransient();
        if (faces.isPostback() && !kept && !faces.getResponseComplete()) {
            @Nullable
            String token = faces.getExternalContext().getRequestParameterMap().get(FormToken.FIELD);
            if (!CDI.current().select(FormToken.class).get().isGood(token)) {
                refuse(faces);
            }
        }
    }

    /** PrimeFaces would show the page again with the nonce that it had before. What a form sends of it never gets here. */
    private static void forgetTheNonce(FacesContext faces) {
        @Nullable UIViewRoot page = faces.getViewRoot();
        @Nullable Map<String, Object> kept = page == null ? null : page.getViewMap(false);
        if (kept != null) {
            kept.remove(NONCE);
        }
    }

    private static void refuse(FacesContext faces) {
        faces.getExternalContext().setResponseStatus(HTTP_FORBIDDEN);
        try {
            faces.getExternalContext().dispatch(REFUSED);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }
}
