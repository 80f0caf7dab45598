package ngo.portal.web.funding;

import jakarta.faces.context.FacesContext;

/**
 * What the address of a page says. Pages that keep no view need it before Faces comes to their parameters: which fields of a form
 * there are depends on it.
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
