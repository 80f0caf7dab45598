package ngo.portal.ejb.event;

import jakarta.enterprise.context.RequestScoped;

/** Whether events of this request notify people in the portal only and not by mail, as for sample data. */
@RequestScoped
public class MailSilence {

    private boolean kept;

    public void keep() {
        kept = true;
    }

    public boolean isKept() {
        return kept;
    }
}
