package ngo.portal.ejb.directory;

import java.net.URI;

/** Where the administration of a realm is found, told from the address of the realm's OpenID provider. */
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

    /** The same realm, asked at another server's address; empty where the provider's own is the right one. */
    KeycloakAddress at(String other) {
        return other.isBlank() ? this : new KeycloakAddress(other.strip().replaceFirst("(?<!/)/+$", ""), realm);
    }

    /** Where the portal's provider keeps clients of programs. */
    URI programs() {
        return URI.create(server + "/admin/realms/" + realm + "/portal-programs");
    }
}
