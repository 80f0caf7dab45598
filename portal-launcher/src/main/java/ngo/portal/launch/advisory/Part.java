package ngo.portal.launch.advisory;

/**
 * A library of the release.
 *
 * @param name of group and artifact, between which advisories write a colon and files of Keycloak a dot
 * @param place the file that it is in
 */
record Part(String name, String version, String place) {

    boolean isCalled(String other) {
        return dotted(name).equals(dotted(other));
    }

    /** The same in another place is the same part. */
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
