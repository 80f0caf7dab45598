package ngo.portal.launch.advisory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ngo.portal.launch.shared.StartupRefused;

/**
 * The libraries of a release: those of its bill of materials, and those found inside the two servers. If the name of a file there
 * fits several libraries, the advisories about each of them count.
 */
final class Parts {

    private static final String BILL = "sbom.json";
    private static final List<String> SERVERS = List.of("payara-micro.jar", "keycloak.zip");

    private final Map<String, Part> parts = new TreeMap<>();
    private int unnamed;

    private Parts() {}

    /** The libraries of the release that is unpacked in this folder. */
    static Parts of(Path release) {
        Parts parts = new Parts();
        Path bill = release.resolve(BILL);
        if (!Files.exists(bill)) {
            throw new StartupRefused("There is no " + bill + "; the archive of a release contains it.");
        }
        try {
            parts.read(JsonParser.parseString(Files.readString(bill)).getAsJsonObject(), BILL);
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

    /** How many files in the servers do not identify their library. */
    int unnamed() {
        return unnamed;
    }

    /** Also reads nested components, as the two servers have them; the place of a library is the component that contains it. */
    private void read(JsonObject component, String place) {
        JsonElement more = component.get("components");
        JsonArray inside = more == null ? new JsonArray() : more.getAsJsonArray();
        for (JsonElement one : inside) {
            JsonObject part = one.getAsJsonObject();
            if (part.has("purl") && part.get("purl").getAsString().startsWith("pkg:maven/")) {
                String group = part.has("group") ? part.get("group").getAsString() + ":" : "";
                add(group + part.get("name").getAsString(), part.get("version").getAsString(), place);
            }
        }
        for (JsonElement one : inside) {
            JsonObject part = one.getAsJsonObject();
            read(part, part.get("name").getAsString());
        }
    }

    private void lookInto(Path server) throws IOException {
        String place = String.valueOf(server.getFileName());
        for (ServerLibraries.Library library : ServerLibraries.in(server)) {
            boolean said = false;
            for (ServerLibraries.Named one : library.described()) {
                said |= add(one.name(), one.version(), place);
            }
            if (!said) {
                for (ServerLibraries.Named one : library.possible()) {
                    said |= add(one.artifact(), one.version(), place);
                }
            }
            unnamed += said ? 0 : 1;
        }
    }

    private boolean add(String name, String version, String place) {
        Part part = new Part(name, version, place);
        parts.putIfAbsent(part.key(), part);
        return !version.isEmpty();
    }
}
