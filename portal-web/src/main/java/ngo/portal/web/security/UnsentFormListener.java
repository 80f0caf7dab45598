package ngo.portal.web.security;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Before a page is rendered, checks whether preserved input waits for it. */
public class UnsentFormListener implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getExternalContext().getRequestParameterMap().containsKey(UnsentFormRecovery.WAITING)) {
            CDI.current().select(ResumedForm.class).get().fill(faces);
        }
    }
}
