package ngo.portal.web.security.signin;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The keys that the provider signs with, found through its discovery document. */
final class PublishedKeys implements JWKSetSource<SecurityContext> {

    private static final int TIMEOUT_MILLISECONDS = 3_000;
    private static final int MAX_BYTES = 100_000;
    private static final long CACHED_MILLISECONDS = Duration.ofMinutes(5).toMillis();
    private static final long RETRY_MILLISECONDS = Duration.ofSeconds(10).toMillis();

    private final String provider;
    private final ResourceRetriever web =
            new DefaultResourceRetriever(TIMEOUT_MILLISECONDS, TIMEOUT_MILLISECONDS, MAX_BYTES);

    private PublishedKeys(String provider) {
        this.provider = provider;
    }

    /** Remembers the keys, asks again for one it does not know, and keeps the old ones while the provider is away. */
    static JWKSource<SecurityContext> of(String provider) {
        return JWKSourceBuilder.create(new PublishedKeys(provider))
                .cache(CACHED_MILLISECONDS, 2L * TIMEOUT_MILLISECONDS)
                .refreshAheadCache(false)
                .rateLimited(RETRY_MILLISECONDS)
                .outageTolerantForever()
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            String discovery = read(provider + "/.well-known/openid-configuration");
            return JWKSet.parse(read(JSONObjectUtils.getString(JSONObjectUtils.parse(discovery), "jwks_uri")));
        } catch (IOException | ParseException e) {
            throw new JWKSetUnavailableException("the keys of " + provider, e);
        }
    }

    private String read(String address) throws IOException {
        return web.retrieveResource(URI.create(address).toURL()).getContent();
    }

    @Override
    public void close() {}
}
