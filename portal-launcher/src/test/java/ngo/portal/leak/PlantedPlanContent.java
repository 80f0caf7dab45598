package ngo.portal.leak;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All of a planted plan, as its writer gets it. */
record PlantedPlanContent(JsonObject document) {

    /** Each level, and the heading of the only section of that level. */
    static final Map<String, String> LEVELS = Map.of(
            "PUBLIC",
            "PROBLEM",
            "COALITION",
            "GOAL",
            "NAMED",
            "OBJECTIVES",
            "ORGANISATION",
            "TARGETS",
            "ME",
            "RATIONALE");

    static final List<String> RECORDS = List.of(
            "objectives", "recommendations", "activities", "schedules", "reports", "commitments", "risks", "targets");

    /** What everybody sees who reads the plan. */
    private static final Set<String> SEEN = Set.of("PUBLIC", "COALITION");

    String id() {
        return text(document, "id");
    }

    List<String> ids(String list) {
        return list(list).stream().map(one -> text(one, "id")).toList();
    }

    List<JsonObject> list(String name) {
        JsonArray items = document.has(name) ? document.getAsJsonArray(name) : new JsonArray();
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** The level of the section in which a record hangs. */
    String level(JsonObject record) {
        String section = text(record, "section");
        return list("sections").stream()
                .filter(one -> text(one, "id").equals(section))
                .map(one -> text(one, "level"))
                .findFirst()
                .orElseThrow();
    }

    /** The ids of all that hangs where only the owner and those whom it has named see it. */
    Stream<String> hiddenIds() {
        return Stream.concat(
                        list("sections").stream().filter(one -> !SEEN.contains(text(one, "level"))),
                        RECORDS.stream().flatMap(kind -> list(kind).stream()).filter(one -> !SEEN.contains(level(one))))
                .map(one -> text(one, "id"));
    }

    /** The ids of all sections but those that were planted at these levels, and of all that hangs in them. */
    List<String> idsBeside(String... levels) {
        Set<String> sections = Stream.of(levels).map(this::section).collect(Collectors.toSet());
        return Stream.concat(
                        ids("sections").stream().filter(one -> !sections.contains(one)),
                        RECORDS.stream()
                                .flatMap(kind -> list(kind).stream())
                                .filter(one -> !sections.contains(text(one, "section")))
                                .map(one -> text(one, "id")))
                .toList();
    }

    List<String> hiddenSchedules() {
        return list("schedules").stream()
                .filter(one -> !SEEN.contains(level(one)))
                .map(one -> text(one, "id"))
                .toList();
    }

    /** The section that was planted at a level. */
    String section(String level) {
        String heading = Objects.requireNonNull(LEVELS.get(level));
        return list("sections").stream()
                .filter(one -> text(one, "heading").equals(heading)
                        && text(one, "level").equals(level))
                .map(one -> text(one, "id"))
                .findFirst()
                .orElseThrow();
    }

    static String text(JsonObject of, String name) {
        return of.get(name).getAsString();
    }
}
