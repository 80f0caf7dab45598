package ngo.portal.persistence.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The release of the portal. The launcher and the node read the same value, each from its own jar. */
public final class BuiltRelease {

    private BuiltRelease() {}

    /** The version of the build: a number such as 1.4.0, and maybe a hyphen and a word. */
    public static String name() {
        try (InputStream file = BuiltRelease.class.getResourceAsStream("release.properties")) {
            if (file == null) {
                throw new IllegalStateException("release.properties is not there");
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("release", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
