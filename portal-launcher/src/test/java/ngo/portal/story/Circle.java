package ngo.portal.story;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Those who may see a section of the plan in the browser tests, from one person to everybody. Every field of every record that hangs there
 * holds a word that occurs nowhere else, so that it is known by it wherever it turns up.
 */
enum Circle {
    ME("Messages", "Only me"),
    ORGANISATION("Risk management", "Our organisation"),
    NAMED("Targets", "Named organisations"),
    COALITION("Specific objectives", "Everybody who has the plan"),
    PUBLIC("Tools and actions", "Public");

    private static final List<String> FIELDS = List.of(
            "title",
            "text",
            "objective",
            "indicator",
            "baseline",
            "target",
            "first ask",
            "first addressee",
            "second ask",
            "second addressee",
            "activity",
            "report",
            "promise",
            "promiser",
            "evidence",
            "source");

    private final String heading;
    private final String level;

    Circle(String heading, String level) {
        this.heading = heading;
        this.level = level;
    }

    /** The heading of this circle's section. */
    String heading() {
        return heading;
    }

    /** What pages call the level of the section. */
    String level() {
        return level;
    }

    /** How the section is called where a record is put into it. */
    String place() {
        return heading + ": " + word("title") + " \u2013 " + level;
    }

    /** The text of a field of this circle, and of no other. */
    String word(String field) {
        return "The " + field + " for " + name() + " eyes";
    }

    List<String> words() {
        return FIELDS.stream().map(this::word).toList();
    }

    /** All words of these circles. */
    static List<String> words(List<Circle> circles) {
        return circles.stream().flatMap(one -> one.words().stream()).toList();
    }

    static List<Circle> besides(List<Circle> circles) {
        Stream<Circle> all = Arrays.stream(values());
        return all.filter(one -> !circles.contains(one)).toList();
    }
}
