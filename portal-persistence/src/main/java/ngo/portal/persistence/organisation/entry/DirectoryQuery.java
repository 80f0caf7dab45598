package ngo.portal.persistence.organisation.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A query for a part of the directory, in the order of a language.
 *
 * @param language tag of a language of the interface
 * @param states the wanted states of organisations; the public sees only those that it may
 * @param country ISO 3166 code of one where the organisations have an office; empty for all
 * @param words each is part of a name or of one that looks the same
 * @param after the key of the last line seen; empty for the first part
 * @param size lines wanted, 1 to 100
 */
public record DirectoryQuery(
        String language, Set<OrganisationState> states, String country, String words, String after, int size) {

    private static final int MAX_SIZE = 100;

    /** The limit of a sort key: bytes of a name as hexadecimal digits, and an id. */
    private static final int MAX_KEY_CHARACTERS = 8_000;

    private static final String BETWEEN = "_";

    /** If fewer names than this contain the words, the result also has similar names. */
    private static final int FEW = 5;

    /** The most similar names in a result. */
    public static final int MAX_NEARLY = 10;

    private static final String LINES =
            """
            select o.id, o.alias, f.name, f.name_language, f.short_name, o.state, o.countries, coalesce(l.fingerprint, '') as logo, f.sort_key
            from %s f join organisation o on o.id = f.organisation_id left join organisation_logo l on l.organisation_id = o.id
            """;

    public DirectoryQuery {
        states = Set.copyOf(states);
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInput("size");
        }
        if (!after.isEmpty()
                && (after.length() > MAX_KEY_CHARACTERS
                        || !after.matches("(?:[0-9a-f]{2})*" + BETWEEN + "[0-9a-f-]{36}"))) {
            throw new InvalidInput("after");
        }
    }

    /** All organisations that take part now and whose name contains these words, for a choice among them. */
    public static DirectoryQuery choice(String language, String words, int size) {
        return new DirectoryQuery(language, Set.of(OrganisationState.ACTIVE), "", words, "", size);
    }

    /** The whole directory. */
    public static DirectoryQuery everything(String language, @Nullable String after, int size) {
        return new DirectoryQuery(
                language, Set.of(OrganisationState.values()), "", "", after == null ? "" : after, size);
    }

    String stateNames() {
        return states.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** One row more than wanted, to detect whether there are more. */
    public int fetch() {
        return size + 1;
    }

    /** A query for the lines whose names contain the words, after a sort key. */
    @FunctionalInterface
    public interface Question {

        List<DirectoryLine> ask(String patterns, String key, UUID id);
    }

    /**
     * The query that reads the result of a database function as lines.
     *
     * @param ordered by name; else as the function has it
     */
    public static String lines(String function, boolean ordered) {
        return LINES.formatted(function) + (ordered ? " order by decode(f.sort_key, 'hex'), o.id" : "");
    }

    /** One part of the result. If it is short and the last one, similar names follow at its end. */
    public Slice.Part<DirectoryLine> find(Question holding, Function<String, List<DirectoryLine>> nearly) {
        List<DirectoryLine> found = holding.ask(DirectoryKeys.patterns(words), afterKey(), afterId());
        String typed = wantsMore(found) ? DirectoryKeys.nearly(words) : "";
        return typed.isEmpty() ? part(found) : new Slice.Part<>(together(found, nearly.apply(typed)), null);
    }

    private boolean wantsMore(List<DirectoryLine> found) {
        return found.size() < FEW && after.isEmpty() && country.isEmpty() && !words.isBlank();
    }

    private Slice.Part<DirectoryLine> part(List<DirectoryLine> oneMore) {
        if (oneMore.size() <= size) {
            return new Slice.Part<>(List.copyOf(oneMore), null);
        }
        DirectoryLine last = oneMore.get(size - 1);
        return new Slice.Part<>(List.copyOf(oneMore.subList(0, size)), last.sortKey() + BETWEEN + last.id());
    }

    private static List<DirectoryLine> together(List<DirectoryLine> found, List<DirectoryLine> nearly) {
        List<DirectoryLine> all = new ArrayList<>(found);
        nearly.stream()
                .filter(line -> found.stream().noneMatch(known -> known.id().equals(line.id())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private String afterKey() {
        return after.isEmpty() ? "" : after.substring(0, after.indexOf(BETWEEN));
    }

    private UUID afterId() {
        return after.isEmpty()
                ? new UUID(0, 0)
                : InputParser.id(after.substring(after.indexOf(BETWEEN) + 1))
                        .orElseThrow(() -> new InvalidInput("after"));
    }
}
