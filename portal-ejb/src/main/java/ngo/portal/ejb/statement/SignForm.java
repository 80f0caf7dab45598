package ngo.portal.ejb.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import ngo.portal.persistence.statement.Display;

/** Unsaved form input for a signature, with the fingerprint of the text that the signatory has read. */
public class SignForm implements Serializable {

    @NotBlank
    private String fingerprint = "";

    @NotNull
    private Display display = Display.NAMED;

    @NotNull
    @Size(max = 1000)
    private String reservation = "";

    public String getFingerprint() {
        return fingerprint;
    }

    public void setFingerprint(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    public Display getDisplay() {
        return display;
    }

    public void setDisplay(Display display) {
        this.display = display;
    }

    public String getReservation() {
        return reservation;
    }

    public void setReservation(String reservation) {
        this.reservation = reservation;
    }
}
