package ngo.portal.persistence.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ngo.portal.persistence.text.Block;
import ngo.portal.persistence.text.Block.Leaf;
import ngo.portal.persistence.text.Block.Quotation;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.HtmlWriter;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.TextRefused;
import ngo.portal.persistence.translation.SegmentCheck.Weight;

/** All segments of a document in their order. */
public record Segments(List<Segment> all) {

    private static final String TITLE = "title";
    private static final String ADDRESSEES = "to";
    private static final String HEADING = "heading";

    /** Segments that share fewer words count as two segments, not as one that was changed. */
    private static final int MIN_LIKENESS_PERCENT = 35;

    /** Beyond this many pairs segments are not compared. */
    private static final int MAX_PAIRS = 20_000;

    public Segments {
        all = List.copyOf(all);
    }

    /** The segments of a text, with nothing translated yet. */
    public static Segments of(DocumentText text) {
        List<Segment> all = new ArrayList<>();
        all.add(Segment.empty(TITLE, SegmentKind.TITLE, text.title()));
        for (String addressee : text.addressees()) {
            all.add(Segment.empty(ADDRESSEES + "." + all.size(), SegmentKind.ADDRESSEE, addressee));
        }
        text.sections().forEach(section -> all.addAll(of(section)));
        return new Segments(all);
    }

    private static List<Segment> of(Section section) {
        List<Segment> parts = new ArrayList<>();
        if (!section.heading().isEmpty()) {
            parts.add(Segment.empty(section.id() + "." + HEADING, SegmentKind.HEADING, section.heading()));
        }
        int number = 0;
        for (Block block : Html.blocks(section.html())) {
            number++;
            parts.add(Segment.empty(section.id() + "." + number, kind(block), HtmlWriter.write(block)));
        }
        return parts;
    }

    private static SegmentKind kind(Block block) {
        if (block instanceof Leaf leaf) {
            return leaf.level() == 0 ? SegmentKind.PARAGRAPH : SegmentKind.SUBHEADING;
        }
        return block instanceof Quotation ? SegmentKind.QUOTE : SegmentKind.LIST;
    }

    /**
     * The segments of a text with the words of an older translation: an unchanged segment keeps its words in any place; a
     * changed one keeps them and is marked as changed; a new one is empty.
     */
    public static Segments of(DocumentText text, Segments before) {
        List<Segment> now = of(text).all();
        Segment[] found = new Segment[now.size()];
        Set<Segment> used = new HashSet<>();
        take(
                now,
                found,
                used,
                before,
                (segment, old) -> same(segment, old) && segment.key().equals(old.key()));
        take(
                now,
                found,
                used,
                before,
                (segment, old) -> same(segment, old) && group(segment).equals(group(old)));
        take(now, found, used, before, Segments::same);
        takeAlike(now, found, used, before);
        take(now, found, used, before, Segments::isAtTheSamePlace);
        return new Segments(IntStream.range(0, found.length)
                .mapToObj(i -> found[i] == null ? now.get(i) : now.get(i).keeping(found[i]))
                .toList());
    }

    private interface Fits {
        boolean test(Segment now, Segment old);
    }

    private static boolean same(Segment now, Segment old) {
        return now.source().equals(old.madeOf())
                && now.kind().isLine() == old.kind().isLine();
    }

    private static boolean isAtTheSamePlace(Segment now, Segment old) {
        return now.key().equals(old.key()) && now.kind() == old.kind();
    }

    private static void take(List<Segment> now, Segment[] found, Set<Segment> used, Segments before, Fits fits) {
        for (int i = 0; i < found.length; i++) {
            if (found[i] != null) {
                continue;
            }
            Segment segment = now.get(i);
            Optional<Segment> old = before.all().stream()
                    .filter(one -> !used.contains(one) && !one.words().isEmpty() && fits.test(segment, one))
                    .findFirst();
            if (old.isPresent()) {
                found[i] = old.get();
                used.add(old.get());
            }
        }
    }

    /** Takes the most similar segment of the same section, each once. */
    private static void takeAlike(List<Segment> now, Segment[] found, Set<Segment> used, Segments before) {
        List<Segment> left = before.all().stream()
                .filter(one -> !used.contains(one) && !one.words().isEmpty())
                .toList();
        if ((long) left.size() * found.length > MAX_PAIRS) {
            return;
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] != null) {
                continue;
            }
            Segment best = null;
            int most = MIN_LIKENESS_PERCENT;
            for (Segment old : left) {
                int percent = used.contains(old)
                                || !group(now.get(i)).equals(group(old))
                                || now.get(i).kind() != old.kind()
                        ? 0
                        : likeness(now.get(i), old);
                if (percent > most) {
                    most = percent;
                    best = old;
                }
            }
            if (best != null) {
                found[i] = best;
                used.add(best);
            }
        }
    }

    private static int likeness(Segment now, Segment old) {
        Set<String> one = words(now.source());
        Set<String> other = words(old.madeOf());
        long shared = one.stream().filter(other::contains).count();
        return (int) (200 * shared / Math.max(1, one.size() + other.size()));
    }

    private static Set<String> words(String of) {
        return Arrays.stream(of.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String group(Segment segment) {
        String key = segment.key();
        return key.endsWith(HEADING) ? key : key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    /** The same with another segment in the place of the one with its key. */
    public Segments with(Segment other) {
        return new Segments(all.stream()
                .map(one -> one.key().equals(other.key()) ? other : one)
                .toList());
    }

    public Optional<Segment> segment(String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Map<String, Segment> byKey() {
        return all.stream().collect(Collectors.toUnmodifiableMap(Segment::key, Function.identity()));
    }

    /** The number of segments that have to be edited or confirmed before the text is submitted. */
    public long open() {
        return all.stream().filter(Predicate.not(Segment::isReady)).count();
    }

    /** The number of segments that no confirmation can make acceptable: empty ones, and those with invisible characters. */
    public long forbidden() {
        return all.stream()
                .filter(one -> one.checks().stream().anyMatch(check -> check.weight() == Weight.FORBIDS))
                .count();
    }

    public long filled() {
        return all.stream().filter(one -> !one.words().isEmpty()).count();
    }

    /**
     * Refuses words that are longer than a document may be, from every source of words: such a translation could not be
     * submitted, and pages that show it would be expensive.
     */
    public void requireFitting() {
        long words = all.stream().mapToLong(one -> one.words().length()).sum();
        if (words > DocumentText.MAX_TEXT_CHARACTERS || all.stream().anyMatch(Segment::isTooLong)) {
            throw new TextRefused(TextRefused.Reason.TOO_LONG);
        }
    }

    /** The same with every segment confirmed for the present document. */
    public Segments confirmed() {
        return new Segments(all.stream()
                .map(one -> new Segment(one.key(), one.kind(), one.source(), one.source(), one.words(), true, false))
                .toList());
    }

    /** The translated text in the form of the original. */
    public DocumentText text(DocumentText original, String language) {
        Map<String, Segment> words = byKey();
        List<String> addressees = all.stream()
                .filter(one -> one.kind() == SegmentKind.ADDRESSEE)
                .map(Segment::words)
                .toList();
        List<Section> sections = original.sections().stream()
                .map(section -> section(section, words))
                .toList();
        return new DocumentText(words(words, TITLE), language, addressees, sections);
    }

    private Section section(Section section, Map<String, Segment> words) {
        UUID id = section.id();
        String html = all.stream()
                .filter(one -> one.key().startsWith(id + ".") && !one.kind().isLine())
                .map(Segment::words)
                .collect(Collectors.joining());
        return new Section(id, words(words, id + "." + HEADING), html);
    }

    private static String words(Map<String, Segment> words, String key) {
        Segment segment = words.get(key);
        return segment == null ? "" : segment.words();
    }
}
