package ngo.portal.web.security.signin;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a verified token about a person.
 *
 * @param organisations ids of the organisations in the token
 * @param issuedAt when the token was issued; it does not reflect later changes
 * @param proven when the person last authenticated with all required factors; absent if never
 */
public record TokenClaims(
        String subject,
        String name,
        Set<UUID> organisations,
        Set<CoalitionRole> coalitionRoles,
        Instant issuedAt,
        @Nullable Instant proven) {

    /** The {@code acr} value of the realm for a sign-in with all required factors. It is compared literally: no other value ranks above it. */
    private static final String FULL_SIGN_IN_ACR = "2";

    /** The client of the sample realm that takes passwords. */
    private static final String PASSWORD_GRANT_CLIENT = "portal-cli";

    /** The client of command-line tools, which people authorise by confirming a code in their browser. */
    private static final String TOOLS_CLIENT = "portal-tools";

    private static final String PASSWORD_GRANT_PREFIX = "onrtro:";

    /** Each request reads a token, and looking for the provider of readers costs more than the reading. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Reads the payload of a token whose signature has been checked already. */
    public static TokenClaims ofToken(String token) {
        return of(token, false);
    }

    /** The same in the sample coalition, where scripts give a person's password for a token at once. */
    static TokenClaims ofSampleToken(String token) {
        return of(token, true);
    }

    private static TokenClaims of(String token, boolean sample) {
        String[] part = token.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(part[1]), StandardCharsets.UTF_8);
        try (JsonReader reader = READERS.createReader(new StringReader(payload))) {
            JsonObject claims = reader.readObject();
            return new TokenClaims(
                    claims.getString("sub"),
                    claims.getString("name", claims.getString("preferred_username", "")),
                    organisations(claims),
                    coalitionRoles(claims),
                    Instant.ofEpochSecond(number(claims, "iat", 0)),
                    proven(claims, sample));
        }
    }

    private static Set<UUID> organisations(JsonObject claims) {
        return object(claims, "organization").values().stream()
                .filter(JsonObject.class::isInstance)
                .map(value -> value.asJsonObject().getString("id", ""))
                .flatMap(id -> InputParser.id(id).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<CoalitionRole> coalitionRoles(JsonObject claims) {
        JsonObject access = object(claims, "realm_access");
        if (!access.containsKey("roles")) {
            return Set.of();
        }
        return access.getJsonArray("roles").stream()
                .filter(JsonString.class::isInstance)
                .flatMap(role -> CoalitionRole.ofRealmRole(((JsonString) role).getString()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * When the person authenticated, which only Keycloak knows. The age of the token is no indication: it may have been issued for an older
     * sign-in. The token of a tool is no proof of the presence of the person who has authorised the tool.
     */
    private static @Nullable Instant proven(JsonObject claims, boolean sample) {
        if (claims.getString("azp", "").equals(TOOLS_CLIENT)
                || !claims.getString("acr", "").equals(FULL_SIGN_IN_ACR)) {
            return null;
        }
        if (claims.containsKey("auth_time")) {
            return Instant.ofEpochSecond(number(claims, "auth_time", 0));
        }
        return sample && isForAPassword(claims) ? Instant.ofEpochSecond(number(claims, "iat", 0)) : null;
    }

    /** Keycloak writes into the id of a token what it was given for; a token that was refreshed says so. */
    private static boolean isForAPassword(JsonObject claims) {
        return claims.getString("azp", "").equals(PASSWORD_GRANT_CLIENT)
                && claims.getString("jti", "").startsWith(PASSWORD_GRANT_PREFIX);
    }

    private static long number(JsonObject claims, String name, long otherwise) {
        return claims.get(name) instanceof JsonNumber number ? number.longValue() : otherwise;
    }

    private static JsonObject object(JsonObject claims, String name) {
        JsonValue value = claims.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
}
