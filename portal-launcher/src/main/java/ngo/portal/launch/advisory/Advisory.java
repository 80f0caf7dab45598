package ngo.portal.launch.advisory;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A security advisory about Maven libraries, in the OSV format (https://ossf.github.io/osv-schema/). Content about other
 * ecosystems is left out.
 *
 * @param names its own id and its aliases
 * @param severity a word or a CVSS vector, as published
 */
record Advisory(List<String> names, String severity, Instant modified, boolean withdrawn, List<Affected> affected) {

    private static final Pattern ID = Pattern.compile("[\\w.:-]{1,100}");
    private static final Pattern SEVERITY = Pattern.compile("[\\w.:/ -]{1,200}");

    /** One library in some of its versions. */
    record Affected(String name, List<ComparableVersion> versions, List<VersionRange> ranges) {

        private boolean holds(ComparableVersion version) {
            return versions.contains(version) || ranges.stream().anyMatch(range -> range.holds(version));
        }
    }

    /**
     * Reads one advisory.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Advisory of(String json) {
        try {
            return read(JsonParser.parseString(json).getAsJsonObject());
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new IllegalArgumentException("it is not an advisory: " + malformed.getMessage(), malformed);
        } catch (RuntimeException malformed) {
            // Gson throws a different exception for each way in which a value has an unexpected type.
            throw new IllegalArgumentException("it is not an advisory in OSV format", malformed);
        }
    }

    private static Advisory read(JsonObject json) {
        List<String> names = new ArrayList<>();
        names.add(json.get("id").getAsString());
        array(json, "aliases").forEach(alias -> names.add(alias.getAsString()));
        if (!names.stream().allMatch(ID.asMatchPredicate())) {
            throw new IllegalArgumentException("its identifiers are invalid");
        }
        List<Affected> affected = new ArrayList<>();
        for (JsonElement one : array(json, "affected")) {
            affected(one.getAsJsonObject()).ifPresent(affected::add);
        }
        return new Advisory(
                names,
                severity(json),
                Instant.parse(json.get("modified").getAsString()),
                json.has("withdrawn") && !json.get("withdrawn").isJsonNull(),
                affected);
    }

    private static Optional<Affected> affected(JsonObject json) {
        JsonObject library = json.getAsJsonObject("package");
        if (library == null
                || !library.get("ecosystem").getAsString().split(":", 2)[0].equals("Maven")) {
            return Optional.empty();
        }
        List<ComparableVersion> versions = new ArrayList<>();
        array(json, "versions").forEach(version -> versions.add(new ComparableVersion(version.getAsString())));
        List<VersionRange> ranges = new ArrayList<>();
        for (JsonElement range : array(json, "ranges")) {
            if (!range.getAsJsonObject().get("type").getAsString().equals("GIT")) {
                ranges.add(VersionRange.of(array(range.getAsJsonObject(), "events")));
            }
        }
        if (versions.isEmpty() && ranges.isEmpty()) {
            throw new IllegalArgumentException("it does not say which versions are affected");
        }
        return Optional.of(new Affected(library.get("name").getAsString(), versions, ranges));
    }

    /** GitHub's word for the severity if there is one. */
    private static String severity(JsonObject json) {
        JsonElement own = json.get("database_specific");
        List<String> said = new ArrayList<>();
        if (own != null && own.isJsonObject() && own.getAsJsonObject().has("severity")) {
            said.add(own.getAsJsonObject().get("severity").toString().replace("\"", ""));
        }
        array(json, "severity")
                .forEach(one -> said.add(one.getAsJsonObject().get("score").getAsString()));
        return said.stream().filter(SEVERITY.asMatchPredicate()).findFirst().orElse("severity unknown");
    }

    private static Iterable<JsonElement> array(JsonObject json, String name) {
        JsonElement array = json.get(name);
        return array == null || array.isJsonNull() ? List.of() : array.getAsJsonArray();
    }

    boolean isAboutMaven() {
        return !affected.isEmpty();
    }

    /** The finding for this library; empty if the advisory does not affect it or was withdrawn. */
    Optional<String> about(Part part) {
        if (withdrawn) {
            return Optional.empty();
        }
        ComparableVersion version = new ComparableVersion(part.version());
        return affected.stream()
                .filter(one -> part.isCalled(one.name()) && one.holds(version))
                .findFirst()
                .map(one -> part + ": " + severity + ", " + String.join(" ", names) + ", " + remedy(one, version));
    }

    private static String remedy(Affected affected, ComparableVersion version) {
        return affected.ranges().stream()
                .filter(range -> range.holds(version))
                .flatMap(range -> range.fixedAfter(version).stream())
                .min(ComparableVersion::compareTo)
                .map(fixed -> "fixed in " + fixed)
                .orElse("no fixed version is known");
    }
}
