package ngo.portal.web.navigation;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Redirects to another page after an act, so that a reload does not repeat it. */
public final class Redirects {

    private Redirects() {}

    public static void to(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext()
                    .redirect(CDI.current().select(Address.class).get().of(path));
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }
}
