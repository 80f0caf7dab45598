package ngo.portal.ejb.event;

import jakarta.enterprise.context.RequestScoped;

/** Whether what happens in this request is told in the portal alone and not by mail, as when a sample is played to nobody. */
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
