package ngo.portal.launch.advisory;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Completes the bill of materials, in which Maven lists each of the two servers as one component, with the libraries inside them.
 * The build runs this when the distribution is complete; it does nothing if Maven wrote no bill.
 */
public final class BillOfMaterials {

    private static final Map<String, String> SERVERS =
            Map.of("payara-micro", "payara-micro.jar", "keycloak-quarkus-dist", "keycloak.zip");

    private BillOfMaterials() {}

    /** Completes the bill of the distribution in the folder that the argument names. */
    public static void main(String... arguments) throws IOException {
        Path distribution = Path.of(arguments[0]);
        Path bill = distribution.resolve("sbom.json");
        if (Files.exists(bill)) {
            complete(bill, distribution);
        }
    }

    static void complete(Path bill, Path distribution) throws IOException {
        JsonObject all = JsonParser.parseString(Files.readString(bill)).getAsJsonObject();
        int found = 0;
        for (JsonElement one : all.getAsJsonArray("components")) {
            JsonObject component = one.getAsJsonObject();
            String file = SERVERS.get(component.get("name").getAsString());
            if (file != null) {
                complete(component, distribution.resolve(file));
                found++;
            }
        }
        if (found != SERVERS.size()) {
            throw new IllegalStateException(bill + " lists " + found + " of the two servers");
        }
        Gson json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Files.writeString(bill, json.toJson(all) + "\n");
    }

    /**
     * Maven describes Payara Micro by its descriptor alone and lists the hashes of that; they are replaced by those of the
     * delivered file.
     */
    private static void complete(JsonObject server, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            server.add("hashes", hashes(ServerLibraries.sha256(content)));
        }
        JsonArray inside = new JsonArray();
        String reference = server.get("bom-ref").getAsString();
        for (ServerLibraries.Library library : ServerLibraries.in(file)) {
            inside.add(component(library, reference + "#" + library.path()));
        }
        server.add("components", inside);
    }

    private static JsonObject component(ServerLibraries.Library library, String reference) {
        ServerLibraries.Named itself = library.itself();
        JsonObject component = itself == null ? unnamed(library) : named(itself);
        component.addProperty("bom-ref", reference);
        component.add("hashes", hashes(library.sha256()));
        JsonArray held = new JsonArray();
        for (ServerLibraries.Named one : library.described()) {
            if (!one.equals(itself)) {
                JsonObject more = named(one);
                more.addProperty("bom-ref", reference + "#" + one.name());
                held.add(more);
            }
        }
        if (!held.isEmpty()) {
            component.add("components", held);
        }
        JsonObject place = new JsonObject();
        place.addProperty("location", library.path());
        JsonArray places = new JsonArray();
        places.add(place);
        JsonObject evidence = new JsonObject();
        evidence.add("occurrences", places);
        component.add("evidence", evidence);
        return component;
    }

    private static JsonObject named(ServerLibraries.Named library) {
        JsonObject component = new JsonObject();
        component.addProperty("type", "library");
        component.addProperty("group", library.group());
        component.addProperty("name", library.artifact());
        component.addProperty("version", library.version());
        component.addProperty(
                "purl",
                "pkg:maven/" + library.group() + "/" + library.artifact() + "@"
                        + library.version().replace("+", "%2B") + "?type=jar");
        return component;
    }

    /** A file that does not identify its library is listed by its file name. */
    private static JsonObject unnamed(ServerLibraries.Library library) {
        JsonObject component = new JsonObject();
        component.addProperty("type", "library");
        component.addProperty("name", library.file());
        if (!library.manifestVersion().isEmpty()) {
            component.addProperty("version", library.manifestVersion());
        }
        return component;
    }

    private static JsonArray hashes(String sha256) {
        JsonObject hash = new JsonObject();
        hash.addProperty("alg", "SHA-256");
        hash.addProperty("content", sha256);
        JsonArray hashes = new JsonArray();
        hashes.add(hash);
        return hashes;
    }
}
