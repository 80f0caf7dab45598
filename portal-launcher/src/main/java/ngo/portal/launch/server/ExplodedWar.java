package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.launch.settings.NodeSettings;
import ngo.portal.launch.shared.PrivateFiles;

/**
 * The portal's WAR, unpacked into a folder from which the server runs it.
 *
 * @param root the folder, which contains nothing else
 */
record ExplodedWar(Path root) {

    private static final Path INTERNAL = Path.of("WEB-INF");

    /** Unpacks the WAR; the previous content of the folder is deleted. */
    static ExplodedWar of(Path war, Path root) throws IOException {
        PrivateFiles.deleteTree(root);
        Zip.unpack(war, root);
        return new ExplodedWar(root);
    }

    void addLibrary(Path jar, String name) throws IOException {
        PrivateFiles.copy(jar, root.resolve(INTERNAL).resolve("lib").resolve(name));
    }

    /**
     * Makes the server read pages, tags and styles from the source folder at each request. Classes, texts and descriptors remain
     * those of the WAR.
     */
    void readPagesFrom(Path sources) throws IOException {
        linkFolders(sources, root);
        linkFolders(sources.resolve(INTERNAL), root.resolve(INTERNAL));
        parameter("jakarta.faces.PROJECT_STAGE", "Development");
        parameter("jakarta.faces.FACELETS_REFRESH_PERIOD", "0");
        replace("glassfish-web.xml", "(</glassfish-web-app>)", "<property name=\"allowLinking\" value=\"true\"/>$1");
    }

    /** Sets the sizes of the connection pools in the descriptor, since an annotation does not support variables. */
    void sizePools(NodeSettings node) throws IOException {
        String pools = pool("java:app/jdbc/portal", node.poolApp())
                + pool("java:app/jdbc/public", node.poolPublic())
                + pool("java:app/jdbc/keys", node.poolKeys());
        replace(
                "ejb-jar.xml",
                "(<assembly-descriptor>)",
                "<enterprise-beans><session><ejb-name>DataSources</ejb-name>" + pools
                        + "</session></enterprise-beans>$1");
    }

    private static String pool(String name, int most) {
        return "<data-source><name>" + name + "</name><max-pool-size>" + most + "</max-pool-size></data-source>";
    }

    private static void linkFolders(Path sources, Path target) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(sources, Files::isDirectory)) {
            for (Path folder : folders) {
                Path link = target.resolve(sources.relativize(folder));
                if (!folder.endsWith(INTERNAL)) {
                    PrivateFiles.deleteTree(link);
                    Files.createSymbolicLink(link, folder);
                }
            }
        }
    }

    private void parameter(String name, String value) throws IOException {
        replace(
                "web.xml",
                "(<param-name>" + Pattern.quote(name) + "</param-name>\\s*<param-value>)[^<]*",
                "$1" + Matcher.quoteReplacement(value));
    }

    private void replace(String descriptor, String what, String by) throws IOException {
        Path file = root.resolve(INTERNAL).resolve(descriptor);
        Matcher found = Pattern.compile(what).matcher(Files.readString(file));
        if (!found.find()) {
            throw new IOException(descriptor + " of the portal has no " + what);
        }
        Files.writeString(file, found.replaceFirst(by));
    }
}
