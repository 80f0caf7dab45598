package ngo.portal.launch.advisory;

/**
 * A library of the release.
 *
 * @param name group and artifact, separated by a colon in advisories and by a dot in file names of Keycloak
 * @param place the file that it is in
 */
record Part(String name, String version, String place) {

    boolean isCalled(String other) {
        return dotted(name).equals(dotted(other));
    }

    /** Identifies the library, wherever it is. */
    String key() {
        return dotted(name) + " " + version;
    }

    private static String dotted(String name) {
        return name.replace(':', '.');
    }

    @Override
    public String toString() {
        return name + " " + version + " (" + place + ")";
    }
}
