package ngo.portal.web.document;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.List;

/**
 * The template itself includes the scripts and styles of pages with widgets and omits them for readers on a slow connection. This listener
 * removes the resources that components would add to a Faces head.
 */
public class WidgetResources implements SystemEventListener {

    private static final String HEAD = "head";
    private static final String HEAD_OF_FACES = "jakarta.faces.Head";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot page = (UIViewRoot) event.getSource();
        if (page.getChildren().stream().anyMatch(one -> HEAD_OF_FACES.equals(one.getRendererType()))) {
            return;
        }
        for (UIComponent resource : List.copyOf(page.getComponentResources(faces, HEAD))) {
            page.removeComponentResource(faces, resource, HEAD);
        }
    }
}
