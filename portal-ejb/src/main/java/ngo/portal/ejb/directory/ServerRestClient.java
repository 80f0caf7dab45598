package ngo.portal.ejb.directory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.client.JerseyClientBuilder;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/**
 * Gives Keycloak's admin client the server's own REST client. The admin client's default would add a second implementation
 * of Jakarta REST, which takes over the whole process and breaks the server's redirects.
 */
class ServerRestClient implements ResteasyClientProvider {

    private static final int CONNECT_SECONDS = 3;
    private static final int READ_SECONDS = 10;

    /** Keycloak adds a person to a group by a PUT without a body, which the client refuses by default. */
    private static final String ANY_REQUEST = "jersey.config.client.suppressHttpComplianceValidation";

    /** A client that requests answers in one language, or in none in particular. */
    static Client speaking(String language) {
        Client client = builder().build();
        return language.isEmpty()
                ? client
                : client.register((ClientRequestFilter)
                        request -> request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language));
    }

    @Override
    public Client newRestEasyClient(@Nullable Object messageHandler, @Nullable SSLContext tls, boolean trustAll) {
        return (tls == null ? builder() : builder().sslContext(tls)).build();
    }

    private static ClientBuilder builder() {
        return new JerseyClientBuilder()
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .property(ANY_REQUEST, true)
                .register(JacksonFeature.withoutExceptionMappers())
                .register(new RequestGuard())
                .register(new NewerKeycloak());
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> resource) {
        return WebResourceFactory.newResource(resource, target);
    }

    /** Ignores unknown fields, which a newer Keycloak sends. */
    private static class NewerKeycloak implements ContextResolver<ObjectMapper> {

        private final ObjectMapper mapper =
                new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}
