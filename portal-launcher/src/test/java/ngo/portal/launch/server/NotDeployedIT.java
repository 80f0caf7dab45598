package ngo.portal.launch.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start of a portal that Payara cannot deploy fails with a message, whatever the cause, and without waiting. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Tag("part-3")
class NotDeployedIT {

    private static final String DATABASE = "jdbc:postgresql://127.0.0.1:1/nobody-asks";
    private static final String HEAD = "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">";

    /** Where sizes of pools would be put there is nothing in which they could be wrong. */
    private static final String BEANS = "<ejb-jar xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\">"
            + "<enterprise-beans><session><ejb-name>Empty</ejb-name><local-bean/><ejb-class>"
            + EmptyBean.class.getName()
            + "</ejb-class><session-type>Stateless</session-type></session></enterprise-beans>"
            + "<!-- <assembly-descriptor> --></ejb-jar>";

    private static final String BEAN = EmptyBean.class.getName().replace('.', '/') + ".class";

    @TempDir
    static Path parent;

    @TempDir
    Path root;

    @AfterEach
    void leaveNothingRunning() {
        new LeftoverProcesses(home()).stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web.xml | " + HEAD + "<listener><listener-class>no.Such</listener-class></listener></web-app>",
                "web.xml | " + HEAD + "<servlet><servlet-name>a</servlet-name><servlet-class>no.Such</servlet-class>"
                        + "<load-on-startup>1</load-on-startup></servlet></web-app>",
                "web.xml | This is no XML.",
                "glassfish-web.xml | This is no XML either."
            })
    void whatCannotBeDeployedIsSaidAndNotWaitedFor(String descriptor, String content) {
        assertThatThrownBy(() -> start(Map.of(descriptor, content)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("The portal did not start; its log says:\n  ");
    }

    /** As little as the others, and nothing is wrong with it. */
    @Test
    void whatIsDeployedAnswers() {
        assertThatCode(() -> start(Map.of("web.xml", HEAD + "</web-app>"))).doesNotThrowAnyException();
    }

    private static Path home() {
        return parent.resolve("home");
    }

    private void start(Map<String, String> descriptors) throws IOException {
        Map<String, String> environment = SharedInstallation.environment(home());
        environment.put("PORTAL_DEMO", "false");
        Settings settings = Settings.from(environment);
        Progress progress = new Progress(System.out);
        try (Home home = Home.open(settings.home());
                PortalPart portal = new PortalPart(
                        home,
                        settings,
                        Secrets.keptIn(home.directory()),
                        distribution(descriptors),
                        Jdk.best(System.getenv()),
                        progress)) {
            portal.start(DATABASE, DATABASE, () -> {});
        }
    }

    /** What is shipped, but for the portal. */
    private Distribution distribution(Map<String, String> descriptors) throws IOException {
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(Distribution.here().root())) {
            for (Path part : parts) {
                if (!part.endsWith("portal.war")) {
                    Files.createSymbolicLink(root.resolve(part.getFileName()), part);
                }
            }
        }
        try (ZipOutputStream war = new ZipOutputStream(Files.newOutputStream(root.resolve("portal.war")))) {
            for (Map.Entry<String, String> descriptor : descriptors.entrySet()) {
                put(war, "WEB-INF/" + descriptor.getKey(), descriptor.getValue());
            }
            put(war, "WEB-INF/ejb-jar.xml", BEANS);
            put(war, "en/index.html", "<p>It is there.");
            put(war, "WEB-INF/classes/" + BEAN, bean());
        }
        return new Distribution(root);
    }

    private static byte[] bean() throws IOException {
        try (InputStream bean = Objects.requireNonNull(NotDeployedIT.class.getResourceAsStream("/" + BEAN))) {
            return bean.readAllBytes();
        }
    }

    private static void put(ZipOutputStream war, String name, String content) throws IOException {
        put(war, name, content.getBytes(UTF_8));
    }

    private static void put(ZipOutputStream war, String name, byte[] content) throws IOException {
        war.putNextEntry(new ZipEntry(name));
        war.write(content);
    }
}
