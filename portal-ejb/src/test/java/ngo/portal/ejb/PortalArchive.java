package ngo.portal.ejb;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one archive of all service tests: the jars as they are shipped, in a WAR without pages. */
public final class PortalArchive {

    private static final List<String> SHIPPED = List.of(
            "portal-persistence-",
            "jsoup-",
            "owasp-java-html-sanitizer-",
            "java8-shim-",
            "java10-shim-",
            "commonmark-",
            "icu4j-",
            "thumbnailator-",
            "mammoth-",
            "fastcsv-",
            "postgresql-",
            "keycloak-",
            "jboss-logging-");

    private PortalArchive() {}

    public static WebArchive war() {
        File[] libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> isShipped(file.getName()))
                .toArray(File[]::new);
        return ShrinkWrap.create(WebArchive.class, "services.war")
                .addAsLibraries(libraries)
                .addAsLibrary(new File(System.getProperty("test.archive")))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    /** With what a test needs that brings organisations along. */
    public static WebArchive withOrganisations() {
        return war().addClasses(People.class, Founding.class).addPackages(true, "org.assertj");
    }

    private static boolean isShipped(String name) {
        return name.endsWith(".jar")
                && !name.endsWith("-tests.jar")
                && SHIPPED.stream().anyMatch(name::startsWith);
    }
}
