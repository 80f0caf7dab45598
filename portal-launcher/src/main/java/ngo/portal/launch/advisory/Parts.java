package ngo.portal.launch.advisory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import ngo.portal.launch.shared.StartupRefused;

/** The libraries of a release: those of its bill of materials, and those that are inside of the two servers, which it names as one each. */
final class Parts {

    private static final String BILL = "sbom.json";
    private static final List<String> SERVERS = List.of("payara-micro.jar", "keycloak.zip");
    private static final Pattern DESCRIPTION = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Pattern VERSION = Pattern.compile("-(?=\\d)");

    private final Map<String, Part> parts = new TreeMap<>();
    private int unnamed;

    private Parts() {}

    /** Those of the release that is unpacked there. */
    static Parts of(Path release) {
        Parts parts = new Parts();
        Path bill = release.resolve(BILL);
        if (!Files.exists(bill)) {
            throw new StartupRefused("There is no " + bill + "; the archive of a release has it.");
        }
        try {
            parts.read(JsonParser.parseString(Files.readString(bill)).getAsJsonObject());
            for (String server : SERVERS) {
                parts.lookInto(release.resolve(server));
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new StartupRefused(
                    "The parts of the release in " + release + " cannot be read ("
                            + StartupRefused.firstLine(unreadable) + "); unpack it again.",
                    unreadable);
        }
        return parts;
    }

    Collection<Part> all() {
        return Collections.unmodifiableCollection(parts.values());
    }

    /** How many files in the servers do not say which library they are. */
    int unnamed() {
        return unnamed;
    }

    /** Components have components of their own. */
    private void read(JsonObject component) {
        String group = component.has("group") ? component.get("group").getAsString() + ":" : "";
        if (component.has("purl") && component.get("purl").getAsString().startsWith("pkg:maven/")) {
            add(
                    group + component.get("name").getAsString(),
                    component.get("version").getAsString(),
                    BILL);
        }
        JsonElement more = component.get("components");
        for (JsonElement one : more == null ? new JsonArray() : more.getAsJsonArray()) {
            read(one.getAsJsonObject());
        }
    }

    private void lookInto(Path server) throws IOException {
        String place = String.valueOf(server.getFileName());
        try (ZipFile archive = new ZipFile(server.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (entry.getName().endsWith(".jar")) {
                    try (InputStream library = archive.getInputStream(entry)) {
                        boolean said = describes(library, place)
                                || isNamed(entry.getName().replaceFirst("^.*/", ""), place);
                        unnamed += said ? 0 : 1;
                    }
                }
            }
        }
    }

    /** A library that holds others has a description of each. */
    private boolean describes(InputStream library, String place) throws IOException {
        boolean said = false;
        ZipInputStream entries = new ZipInputStream(library);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (DESCRIPTION.matcher(entry.getName()).matches()) {
                Properties description = new Properties();
                description.load(entries);
                said |= add(
                        description.getProperty("groupId", "") + ":" + description.getProperty("artifactId", ""),
                        description.getProperty("version", ""),
                        place);
            }
        }
        return said;
    }

    /** Keycloak calls a file by group, artifact and version; where the artifact has a number in it, by which of them nobody can tell. */
    private boolean isNamed(String file, String place) {
        Matcher version = VERSION.matcher(file);
        boolean said = false;
        while (version.find()) {
            said |= add(file.substring(0, version.start()), file.substring(version.end(), file.length() - 4), place);
        }
        return said;
    }

    private boolean add(String name, String version, String place) {
        Part part = new Part(name, version, place);
        parts.putIfAbsent(part.key(), part);
        return !version.isEmpty();
    }
}
