package ngo.portal.web.shared.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The query of a list, as its address expresses it: parameters in a fixed order, each with alternative values; unused ones are left out.
 * Therefore equal queries have equal addresses.
 */
public final class ListQuery {

    /** The parameter of the order, which is the last one of each list. */
    public static final String SORT = "sort";

    private static final int MAX_VALUE_CHARACTERS = 60;
    private static final int MAX_VALUES = 20;

    private final String path;
    private final Map<String, List<String>> values;

    private ListQuery(String path, Map<String, List<String>> values) {
        this.path = path;
        this.values = values;
    }

    /** Where the values of a parameter come from. */
    @FunctionalInterface
    public interface Parameters {
        String @Nullable [] get(String name);
    }

    /** Reads these names and no others, in this order. */
    public static ListQuery of(String path, List<String> names, Parameters given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, values(name, given.get(name)));
        }
        return new ListQuery(path, values);
    }

    private static List<String> values(String name, String @Nullable [] given) {
        List<String> values = given == null
                ? List.of()
                : Arrays.stream(given)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
        if (values.size() > MAX_VALUES || values.stream().anyMatch(ListQuery::isUnreadable)) {
            throw new InvalidInput(name);
        }
        return values;
    }

    private static boolean isUnreadable(String value) {
        return value.length() > MAX_VALUE_CHARACTERS || value.chars().anyMatch(Character::isISOControl);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The only value, or the empty text. */
    public String one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new InvalidInput(name);
        }
        return all.isEmpty() ? "" : all.get(0);
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Whether a filter that has no value is set. */
    public boolean flag(String name) {
        String value = one(name);
        if (!List.of("", "true", "false").contains(value)) {
            throw new InvalidInput(name);
        }
        return value.equals("true");
    }

    /** The values as constants of an enum; a name of none of them is refused. */
    public <E extends Enum<E>> Set<E> constants(Class<E> type, String name) {
        return all(name).stream()
                .map(value -> Choice.of(type, name, value))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Aliases of organisations; whether an organisation has the alias is not revealed. */
    public Set<String> aliases(String name) {
        return matching(name, "[a-z0-9-]+");
    }

    /** Tags of languages. */
    public Set<String> languages(String name) {
        return matching(name, "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    }

    private Set<String> matching(String name, String form) {
        if (all(name).stream().anyMatch(value -> !value.matches(form))) {
            throw new InvalidInput(name);
        }
        return new LinkedHashSet<>(all(name));
    }

    /** The requested order, if it is one of these. */
    public ListSort sort(ListSort usual, Collection<ListSort> possible) {
        String wanted = one(SORT);
        return wanted.isEmpty()
                ? usual
                : possible.stream()
                        .filter(one -> word(one).equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(SORT));
    }

    /** As an address names it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A day, refused where there is none such. */
    public @Nullable LocalDate day(String name) {
        String given = one(name);
        return given.isEmpty() ? null : InputParser.day(given).orElseThrow(() -> new InvalidInput(name));
    }

    /** Within how many days something is: one of these, written as {@code 7d}. */
    public @Nullable Integer span(String name, List<Integer> possible) {
        String given = one(name);
        return given.isEmpty()
                ? null
                : possible.stream()
                        .filter(days -> given.equals(word(days)))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(name));
    }

    /** As an address names so many days. */
    public static String word(int days) {
        return days + "d";
    }

    /** The same with this value alone under a name, or without the name. */
    public ListQuery with(String name, String value) {
        return with(name, value.isEmpty() ? List.of() : List.of(value));
    }

    /** The same without one value. */
    public ListQuery without(String name, String value) {
        return with(name, all(name).stream().filter(one -> !one.equals(value)).toList());
    }

    private ListQuery with(String name, List<String> changed) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.put(name, changed);
        return new ListQuery(path, all);
    }

    /** Whether the query has anything but an order. */
    public boolean isNarrow() {
        return values.entrySet().stream()
                .anyMatch(one -> !one.getKey().equals(SORT) && !one.getValue().isEmpty());
    }

    /** The list with nothing left out, in the same order. */
    public ListQuery everything() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.forEach((name, given) -> all.put(name, name.equals(SORT) ? given : List.of()));
        return new ListQuery(path, all);
    }

    public String address() {
        StringBuilder out = new StringBuilder(path);
        values.forEach(
                (name, given) -> given.stream().sorted().forEach(value -> out.append(out.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return out.toString();
    }

    /** Its part that follows. */
    public String address(@Nullable String after) {
        String address = address();
        return after == null ? "" : address + (address.indexOf('?') < 0 ? '?' : '&') + "after=" + after;
    }

    /** A column by which the list can be sorted. */
    public record Column(String address, String order) {}

    /**
     * The list sorted by one of its columns.
     *
     * @param now the current order
     * @param usual the order that the address leaves out
     */
    public Column column(ListSort sort, ListSort now, ListSort usual) {
        String order = sort != now ? "none" : sort == ListSort.CHANGED ? "descending" : "ascending";
        return new Column(with(SORT, sort == usual ? "" : word(sort)).address(), order);
    }
}
