package ngo.portal.web.api.statement;

import ngo.portal.ejb.statement.SignForm;
import ngo.portal.persistence.statement.Display;
import org.jspecify.annotations.Nullable;

/**
 * A signature.
 *
 * @param fingerprint of the text that the signatory has read
 * @param display by name where it is left out
 */
public record SignBody(@Nullable String fingerprint, @Nullable Display display, @Nullable String reservation) {

    public SignForm form() {
        SignForm form = new SignForm();
        form.setFingerprint(fingerprint == null ? "" : fingerprint);
        form.setDisplay(display == null ? Display.NAMED : display);
        form.setReservation(reservation == null ? "" : reservation);
        return form;
    }
}
