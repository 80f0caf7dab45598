package ngo.portal.launch.advisory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The libraries inside a server that is delivered as one file. */
final class ServerLibraries {

    private static final Pattern DESCRIPTION = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Pattern VERSION = Pattern.compile("-(?=\\d)");
    private static final Pattern ARTIFACT = Pattern.compile("\\.(?=[A-Za-z][^.]*(?:\\.\\d[^.]*)*$)");

    private ServerLibraries() {}

    /** A library by its Maven coordinates. */
    record Named(String group, String artifact, String version) {

        String name() {
            return group + ":" + artifact;
        }

        private boolean isWhole() {
            return !group.isEmpty() && !artifact.isEmpty() && !version.isEmpty() && !version.contains("${");
        }
    }

    /**
     * A file in a server.
     *
     * @param path its path within the server
     * @param described the Maven descriptors in it; a file that bundles several libraries has one for each
     * @param manifestVersion the version in its manifest, possibly empty
     */
    record Library(String path, String sha256, List<Named> described, String manifestVersion) {

        String file() {
            return path.substring(path.lastIndexOf('/') + 1, path.length() - ".jar".length());
        }

        /** Keycloak names a file by group, artifact and version; if the artifact contains a number, more than one split is possible. */
        List<Named> possible() {
            return VERSION.matcher(file())
                    .results()
                    .map(version ->
                            new Named("", file().substring(0, version.start()), file().substring(version.end())))
                    .toList();
        }

        /**
         * The identity of the whole file: its only descriptor, or the descriptor that matches its file name, or what its file
         * name says.
         */
        @Nullable
        Named itself() {
            if (described.size() == 1) {
                return described.get(0);
            }
            String file = file();
            for (Named one : described) {
                if (file.equals(one.artifact())
                        || file.equals(one.group() + "." + one.artifact() + "-" + one.version())) {
                    return one;
                }
            }
            return possible().stream()
                    .reduce((earlier, later) -> later)
                    .map(Library::split)
                    .filter(Named::isWhole)
                    .orElse(null);
        }

        /** A group contains dots; an artifact contains none, except before a number. */
        private static Named split(Named dotted) {
            String[] halves = ARTIFACT.split(dotted.artifact(), 2);
            return halves.length == 2
                    ? new Named(halves[0], halves[1], dotted.version())
                    : new Named("", dotted.artifact(), dotted.version());
        }
    }

    /** All of them, in the order of their paths. */
    static List<Library> in(Path server) throws IOException {
        List<Library> libraries = new ArrayList<>();
        try (ZipFile archive = new ZipFile(server.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (entry.getName().endsWith(".jar")) {
                    try (InputStream content = archive.getInputStream(entry)) {
                        libraries.add(library(entry.getName(), content.readAllBytes()));
                    }
                }
            }
        }
        libraries.sort((one, other) -> one.path().compareTo(other.path()));
        return libraries;
    }

    private static Library library(String path, byte[] content) throws IOException {
        List<Named> described = new ArrayList<>();
        String manifestVersion = "";
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (DESCRIPTION.matcher(entry.getName()).matches()) {
                    Properties text = new Properties();
                    text.load(entries);
                    Named one = new Named(
                            text.getProperty("groupId", ""),
                            text.getProperty("artifactId", ""),
                            text.getProperty("version", ""));
                    if (one.isWhole() && !described.contains(one)) {
                        described.add(one);
                    }
                } else if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                    Attributes manifest = new Manifest(entries).getMainAttributes();
                    String bundle = manifest.getValue("Bundle-Version");
                    String version = manifest.getValue("Implementation-Version");
                    manifestVersion = version != null ? version : bundle != null ? bundle : "";
                }
            }
        }
        return new Library(path, sha256(new ByteArrayInputStream(content)), described, manifestVersion);
    }

    static String sha256(InputStream content) throws IOException {
        try {
            DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
