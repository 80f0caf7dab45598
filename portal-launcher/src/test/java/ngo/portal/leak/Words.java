package ngo.portal.leak;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Words that occur nowhere else: each names the place of one plan in which it was planted, such as {@code NAMED objective-target}. */
final class Words {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final Pattern word = Pattern.compile(mark + "-([A-Z]+)-([a-z-]*[a-z])");
    private final Set<String> planted = new TreeSet<>();
    private final Map<String, String> ids = new TreeMap<>();

    /** The word for a field at a place. */
    String in(String place, String field) {
        planted.add(place + " " + field);
        return mark + "-" + place + "-" + field;
    }

    /** From now on this id is a word as well. */
    void know(String id, String place, String kind) {
        ids.put(id, place + " " + kind + "-id");
    }

    Set<String> planted() {
        return planted;
    }

    /** What the ids are called that are words. */
    Set<String> ids() {
        return new TreeSet<>(ids.values());
    }

    /** The planted words in a text. */
    Set<String> foundIn(String text) {
        Set<String> found = new TreeSet<>();
        word.matcher(text).results().forEach(one -> found.add(one.group(1) + " " + one.group(2)));
        return found;
    }

    /** The words for the ids in a text, except those that the caller has named. */
    Set<String> idsIn(String text, String address) {
        Set<String> found = new TreeSet<>();
        ID.matcher(text)
                .results()
                .map(one -> one.group())
                .filter(id -> ids.containsKey(id) && !address.contains(id))
                .forEach(id -> found.add(ids.get(id)));
        return found;
    }

    /** A new id, which is nobody's word. */
    static String id() {
        return UUID.randomUUID().toString();
    }

    String mark() {
        return mark;
    }
}
