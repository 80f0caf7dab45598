package ngo.portal.ejb.directory;

import java.net.URI;

/** The address of a realm's admin API, derived from the address of its OpenID provider. */
record KeycloakAddress(String server, String realm) {

    private static final String REALMS = "/realms/";

    /** Understands {@code http://host:port/realms/name} with any path before {@code /realms/}. */
    static KeycloakAddress ofProvider(String provider) {
        int at = provider.lastIndexOf(REALMS);
        String realm = at < 0 ? "" : provider.substring(at + REALMS.length()).replaceFirst("(?<!/)/+$", "");
        if (realm.isEmpty() || realm.contains("/")) {
            throw new IllegalArgumentException(
                    "PORTAL_OIDC_PROVIDER is no realm's address like http://localhost:8180/realms/coalition: "
                            + provider);
        }
        return new KeycloakAddress(provider.substring(0, at), realm);
    }

    /** The same realm at another server's address; empty to use the provider's own. */
    KeycloakAddress at(String other) {
        return other.isBlank() ? this : new KeycloakAddress(other.strip().replaceFirst("(?<!/)/+$", ""), realm);
    }

    /** The address at which the portal's provider manages clients of API programs. */
    URI programs() {
        return URI.create(server + "/admin/realms/" + realm + "/portal-programs");
    }
}
