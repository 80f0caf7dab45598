package ngo.portal.web.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Forms post to the address that people see, never to a file name. */
public class PublicAddressViewHandler extends ViewHandlerWrapper {

    public PublicAddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object seen = context.getExternalContext().getRequestMap().get(AddressFilter.SEEN);
        boolean itself = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return seen != null && itself ? seen.toString() : super.getActionURL(context, viewId);
    }
}
