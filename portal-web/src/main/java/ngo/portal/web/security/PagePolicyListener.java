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
 * The content security policy and the form check of a Faces page. Public pages run no script: PrimeFaces adds nothing, and
 * {@link HeaderFilter}'s strict policy applies alone. Pages for members run scripts with a nonce that the server makes for each answer; a nonce
 * in a request is ignored. A form of a stateless page is accepted only with its token.
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

    /** PrimeFaces would render the page again with the previous nonce; this removes it. The nonce in a form never gets here. */
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
