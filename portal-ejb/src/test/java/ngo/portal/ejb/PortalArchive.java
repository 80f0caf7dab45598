package ngo.portal.ejb;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import ngo.portal.fixture.OneDay;
import ngo.portal.fixture.PetitionInvariants;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
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
            "moneta-core-",
            "money-api-",
            "pdfbox-",
            "fontbox-",
            "commons-logging-",
            "imageio-",
            "common-",
            "slf4j-api-",
            "slf4j-jdk14-",
            "crawler-commons-",
            "commons-io-",
            "mammoth-",
            "fastcsv-",
            "postgresql-",
            "tink-",
            "gson-",
            "jspecify-",
            "protobuf-java-",
            "keycloak-");

    private PortalArchive() {}

    private static WebArchive war() {
        File[] libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> isShipped(file.getName()))
                .toArray(File[]::new);
        return ShrinkWrap.create(WebArchive.class, "services.war")
                .addAsLibraries(libraries)
                .addAsLibrary(new File(System.getProperty("test.archive")))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    /** With all tests and what they bring along, so that it is the same one for each of them. */
    public static WebArchive withEverything() {
        return war().addPackages(true, "org.assertj")
                .addClasses(PetitionInvariants.class, OneDay.class)
                .merge(tests(), "WEB-INF/classes", Filters.include(".*\\.(class|sql)"));
    }

    private static GenericArchive tests() {
        String classes = PortalArchive.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(new File(classes))
                .as(GenericArchive.class);
    }

    private static boolean isShipped(String name) {
        return name.endsWith(".jar")
                && !name.endsWith("-tests.jar")
                && SHIPPED.stream().anyMatch(name::startsWith);
    }
}
