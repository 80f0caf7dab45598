package ngo.portal.persistence.text.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;

/** The neighbours of a paragraph, by their keys. They locate it even where its own words have changed. */
public record Neighbours(List<String> before, List<String> after) {

    private static final int MAX_ON_EACH_SIDE = 20;
    private static final String OWN = "*";

    public Neighbours {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The neighbours of a paragraph, as they are stored: keys with a space between them and a star where the paragraph is. */
    public static String of(Paragraphs section, int number) {
        return section.all().stream()
                .filter(one -> Math.abs(one.number() - number) <= MAX_ON_EACH_SIDE)
                .map(one -> one.number() == number ? OWN : one.key())
                .collect(Collectors.joining(" "));
    }

    /** Parses the stored form; amendments of earlier releases have none. */
    public static Neighbours read(String stored) {
        List<String> keys = Arrays.asList(stored.split(" ", -1));
        int own = keys.indexOf(OWN);
        return own < 0
                ? new Neighbours(List.of(), List.of())
                : new Neighbours(keys.subList(0, own), keys.subList(own + 1, keys.size()));
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /** The new paragraphs between the nearest neighbours that are left: the paragraph can only be among them. */
    public List<Paragraph> between(Paragraphs section, int number) {
        Set<String> known =
                Stream.concat(before.stream(), after.stream()).collect(Collectors.toCollection(HashSet::new));
        List<Paragraph> all = section.all();
        int from = 0;
        for (int i = before.size() - 1; i >= 0 && from == 0; i--) {
            from = nearest(all, before.get(i), number, 0).map(Paragraph::number).orElse(0);
        }
        int to = all.size() + 1;
        for (int i = 0; i < after.size() && to == all.size() + 1; i++) {
            to = nearest(all, after.get(i), number, from).map(Paragraph::number).orElse(to);
        }
        int first = from;
        int last = to;
        return all.stream()
                .filter(one -> one.number() > first && one.number() < last && !known.contains(one.key()))
                .toList();
    }

    private static Optional<Paragraph> nearest(List<Paragraph> all, String key, int number, int behind) {
        return all.stream()
                .filter(one -> one.number() > behind && one.key().equals(key))
                .min(Comparator.comparingInt(one -> Math.abs(one.number() - number)));
    }
}
