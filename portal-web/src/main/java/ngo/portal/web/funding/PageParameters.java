package ngo.portal.web.funding;

import jakarta.faces.context.FacesContext;

/**
 * Parameters of a page's address. Stateless pages need them before Faces processes its view parameters, because the fields of the form depend on
 * them.
 */
final class PageParameters {

    private PageParameters() {}

    static String of(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "");
    }
}
