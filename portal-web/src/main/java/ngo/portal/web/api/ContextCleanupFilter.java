package ngo.portal.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import ngo.portal.persistence.tenant.TenantContext;

/** Clears the acting person and the messages of the request when the request ends. */
@Provider
@ApplicationScoped
public class ContextCleanupFilter implements ContainerResponseFilter {

    @Inject
    private TenantContext tenant;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        tenant.leave();
        response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, header -> List.of("no-store"));
    }
}
