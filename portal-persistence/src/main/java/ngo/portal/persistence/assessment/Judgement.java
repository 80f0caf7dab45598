package ngo.portal.persistence.assessment;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;

/**
 * The assessment of one reviewer: a score for each criterion with a few words, a recommendation, and words about the whole.
 *
 * @param scores by criterion
 * @param notes by criterion
 * @param advice absent in a draft that does not have one yet
 */
public record Judgement(
        Map<UUID, Integer> scores, Map<UUID, String> notes, Optional<Recommendation> advice, String comment) {

    private static final int MAX_NOTE_CHARACTERS = 2000;
    private static final int MAX_COMMENT_CHARACTERS = 20_000;

    private static final JsonProvider JSON = JsonProvider.provider();

    public Judgement {
        scores = Map.copyOf(scores);
        notes = notes.entrySet().stream()
                .filter(note -> !note.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, note -> note.getValue().strip()));
        comment = comment.strip();
        if (notes.values().stream().anyMatch(note -> note.length() > MAX_NOTE_CHARACTERS)) {
            throw new InvalidInput("notes");
        }
        if (comment.length() > MAX_COMMENT_CHARACTERS) {
            throw new InvalidInput("note");
        }
    }

    /** An empty assessment. */
    public static Judgement empty() {
        return new Judgement(Map.of(), Map.of(), Optional.empty(), "");
    }

    /** Refuses to submit an incomplete assessment. */
    public void requireComplete(Rubric rubric) {
        rubric.requireComplete(scores);
        if (advice.isEmpty()) {
            throw new InvalidInput("recommendation");
        }
        if (comment.isEmpty()) {
            throw new InvalidInput("note");
        }
    }

    /** The content as one text, to be sealed as a whole. */
    public String written() {
        JsonObjectBuilder points = JSON.createObjectBuilder();
        scores.forEach((criterion, score) -> points.add(criterion.toString(), score));
        JsonObjectBuilder words = JSON.createObjectBuilder();
        notes.forEach((criterion, note) -> words.add(criterion.toString(), note));
        return JSON.createObjectBuilder()
                .add("scores", points)
                .add("notes", words)
                .add("advice", advice.map(Enum::name).orElse(""))
                .add("comment", comment)
                .build()
                .toString();
    }

    public static Judgement read(String written) {
        JsonObject all = JSON.createReader(new StringReader(written)).readObject();
        JsonObject points = all.getJsonObject("scores");
        JsonObject words = all.getJsonObject("notes");
        return new Judgement(
                byId(points, points::getInt),
                byId(words, key -> text(words, key)),
                Optional.of(text(all, "advice")).filter(name -> !name.isEmpty()).map(Recommendation::valueOf),
                text(all, "comment"));
    }

    private static String text(JsonObject object, String key) {
        JsonString value = object.getJsonString(key);
        return value.getString();
    }

    private static <T> Map<UUID, T> byId(JsonObject object, Function<String, T> value) {
        Map<UUID, T> all = new LinkedHashMap<>();
        object.keySet().forEach(key -> all.put(InputParser.id(key).orElseThrow(), value.apply(key)));
        return all;
    }

    /** An assessment is a secret. */
    @Override
    public String toString() {
        return "Judgement";
    }
}
