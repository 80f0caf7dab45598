package ngo.portal.story;

import java.net.URI;
import ngo.portal.launch.Installation;

/** Where the installation answers that the tests talk to. */
record Portal(URI address, URI keycloak) {

    static Portal of(Installation installation) {
        return new Portal(installation.portalUrl(), installation.keycloakUrl());
    }

    String at(String path) {
        return address + path;
    }
}
