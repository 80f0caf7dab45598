package ngo.portal.persistence.tenant;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs the tenant context in the form that the database verifies: {@code kid|organisation|subject|roles|expiry|mac}. */
public final class ContextSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_ID = 1;

    /** Prefix of the flag of a role in the acting organisation, as distinct from a role in the coalition. */
    private static final String ROLE = "role:";

    /** Prefix of the flag of a role for one document alone. */
    private static final String ONLY = "only:";

    /** Longer than any transaction may take, short enough to be worthless when it leaks. */
    private static final Duration VALIDITY = Duration.ofMinutes(2);

    private final SecretKeySpec key;
    private final Clock clock;

    public ContextSigner(String hexKey, Clock clock) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(hexKey), ALGORITHM);
        this.clock = clock;
    }

    public String sign(TenantPrincipal acting) {
        Stream<String> roles = acting.coalitionRoles().stream().map(role -> role.flag());
        Stream<String> ownRoles = acting.roles().stream().map(role -> ROLE + role);
        Stream<String> limited = acting.limited().stream().map(one -> ONLY + one.role() + "@" + one.document());
        Stream<String> preview = Stream.ofNullable(acting.preview()).map(Preview::flag);
        String flags = Stream.of(roles, ownRoles, limited, preview)
                .flatMap(flag -> flag)
                .sorted()
                .collect(Collectors.joining(","));
        String body = String.join(
                "|",
                Integer.toString(KEY_ID),
                text(acting.organisation()),
                acting.subject().replace('|', '_'),
                flags,
                Long.toString(clock.instant().plus(VALIDITY).getEpochSecond()));
        return body + "|" + mac(body);
    }

    private static String text(@Nullable UUID organisation) {
        return organisation == null ? "" : organisation.toString();
    }

    private String mac(String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
