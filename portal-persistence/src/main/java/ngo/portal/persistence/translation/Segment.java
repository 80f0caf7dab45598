package ngo.portal.persistence.translation;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ngo.portal.persistence.text.Block;
import ngo.portal.persistence.text.Block.Leaf;
import ngo.portal.persistence.text.Block.Listing;
import ngo.portal.persistence.text.Block.Quotation;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.StyledText;

/**
 * A segment of a document: a part that is translated by itself, and its translation. Words of a
 * {@linkplain SegmentKind#isLine line} are plain, all others clean HTML.
 *
 * @param key its place in the document; letters, digits, points and hyphens
 * @param source the present words of the document
 * @param madeOf the words of the document when the translation was written, or last confirmed
 * @param words the translation; empty while there is none
 * @param agreed somebody has confirmed the words, in spite of any findings of the checks
 * @param machine a machine has written the words, and nobody has changed or confirmed them since
 */
public record Segment(
        String key, SegmentKind kind, String source, String madeOf, String words, boolean agreed, boolean machine) {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

    private static final Pattern NUMBER =
            Pattern.compile("\\p{Nd}+(?:[.,'\\u2019\\u00A0\\u202F\\u066B\\u066C ]\\p{Nd}+)*");

    private static final String QUOTES = "\"\u00AB\u00BB\u201C\u201D\u201E\u201F";
    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** The lengths of shorter segments are not compared, because they differ for many reasons. */
    private static final int MIN_COMPARED_CHARACTERS = 40;

    private static final int MAX_TIMES_LONGER = 3;
    private static final int MIN_LETTERS = 3;

    static Segment empty(String key, SegmentKind kind, String source) {
        return new Segment(key, kind, source, source, "", false, false);
    }

    /** A segment that was translated elsewhere: its words beside the words that they translate. */
    public static Segment made(String key, SegmentKind kind, String madeOf, String words) {
        return new Segment(key, kind, madeOf, madeOf, words, false, false);
    }

    /** The same place with the translation from before, which may be of other words than the present ones. */
    Segment keeping(Segment before) {
        boolean same = before.madeOf().equals(source);
        return new Segment(
                key, kind, source, before.madeOf(), before.words(), same && before.agreed(), before.machine());
    }

    /**
     * The segment with typed input: words of a line as they are, all others in Markdown.
     *
     * @param right somebody confirms the words as they are
     */
    public Segment typed(String typed, boolean right) {
        String to = kind.isLine() ? line(typed) : Html.fromMarkdown(typed.strip());
        boolean unseen = to.equals(words) && !right;
        return new Segment(key, kind, source, unseen ? madeOf : source, to, right && !to.isEmpty(), unseen && machine);
    }

    /** The same with the words of another segment, and the source of those. */
    public Segment taking(Segment other) {
        return other.words().equals(words)
                ? this
                : new Segment(key, kind, source, other.madeOf(), other.words(), false, other.machine());
    }

    /** The same with words of a machine; somebody has to check them before they are submitted. */
    public Segment drafted(String other) {
        String to = kind.isLine() ? line(other) : Html.clean(other);
        return new Segment(key, kind, source, source, to, false, !to.isEmpty());
    }

    /** The same with words that a program has sent, in the form in which they are stored. */
    public Segment with(String other, boolean right) {
        String to = kind.isLine() ? line(other) : Html.clean(other);
        return new Segment(key, kind, source, source, to, right && !to.isEmpty(), false);
    }

    private static String line(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** The words in the form in which somebody would type them. */
    public String typed() {
        return kind.isLine() ? words : Html.toMarkdown(words);
    }

    /** The words of the document in the form in which somebody would type them. */
    public String typedSource() {
        return kind.isLine() ? source : Html.toMarkdown(source);
    }

    /** Whether the document has changed here since the words were written. */
    public boolean isChanged() {
        return !words.isEmpty() && !madeOf.equals(source);
    }

    /** Whether the words, or their source, are longer than a whole document may be. */
    public boolean isTooLong() {
        return Math.max(words.length(), madeOf.length()) > DocumentText.MAX_TEXT_CHARACTERS;
    }

    /** Whether nothing more has to be done here before the text is submitted. */
    public boolean isReady() {
        return checks().stream().noneMatch(this::isOpen);
    }

    private boolean isOpen(SegmentCheck check) {
        return switch (check.weight()) {
            case FORBIDS -> true;
            case ASKS -> check == SegmentCheck.CHANGED || !agreed;
            case INFORMS -> false;
        };
    }

    /** The findings of the automatic checks. */
    public Set<SegmentCheck> checks() {
        Set<SegmentCheck> found = EnumSet.noneOf(SegmentCheck.class);
        String from = plain(source);
        String to = plain(words);
        if (to.isBlank()) {
            found.add(SegmentCheck.EMPTY);
            return found;
        }
        add(found, SegmentCheck.INVISIBLE, INVISIBLE.matcher(to).find());
        add(found, SegmentCheck.CHANGED, isChanged());
        add(found, SegmentCheck.MACHINE, machine);
        add(found, SegmentCheck.NUMBERS, !numbers(from).equals(numbers(to)));
        add(found, SegmentCheck.QUOTES, quotes(from) != quotes(to));
        add(found, SegmentCheck.LETTERS, hasOddWords(to));
        add(found, SegmentCheck.UNTRANSLATED, from.equals(to) && hasWords(from));
        add(found, SegmentCheck.LENGTH, isOddlyLong(from, to) || isOddlyLong(to, from));
        if (!kind.isLine()) {
            List<Leaf> leaves = leaves(source);
            List<Leaf> translated = leaves(words);
            add(found, SegmentCheck.LINKS, !links(leaves).equals(links(translated)));
            add(found, SegmentCheck.EMPHASIS, isEmphasised(leaves) && !isEmphasised(translated));
        }
        return found;
    }

    private static void add(Set<SegmentCheck> found, SegmentCheck check, boolean holds) {
        if (holds) {
            found.add(check);
        }
    }

    /** Whether a text contains words; signs and numbers are the same in every language. */
    private static boolean hasWords(String plain) {
        return plain.codePoints().filter(Character::isLetter).count() >= MIN_LETTERS;
    }

    /** Marks that open or close a quotation; single ones are not counted, because an apostrophe looks like them. */
    private static long quotes(String plain) {
        return plain.codePoints().filter(one -> QUOTES.indexOf(one) >= 0).count();
    }

    /** Whether a word has letters of two scripts that look alike, as the Latin and the Cyrillic a do. */
    private static boolean hasOddWords(String plain) {
        return WORD.matcher(plain)
                .results()
                .anyMatch(word -> word.group()
                                .codePoints()
                                .mapToObj(UnicodeScript::of)
                                .filter(ALIKE::contains)
                                .distinct()
                                .count()
                        > 1);
    }

    private static boolean isOddlyLong(String one, String other) {
        return one.length() > MIN_COMPARED_CHARACTERS && one.length() > MAX_TIMES_LONGER * other.length();
    }

    private String plain(String of) {
        return kind.isLine() ? of : Html.toPlain(of);
    }

    /** The numbers of a text in digits of one kind and without separators of thousands, so that all notations are equal. */
    private static List<String> numbers(String plain) {
        return NUMBER.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(Segment::digits)
                .sorted()
                .toList();
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        number.codePoints()
                .filter(Character::isDigit)
                .map(one -> Character.digit(one, 10))
                .forEach(digits::append);
        return digits.toString();
    }

    private static List<Leaf> leaves(String html) {
        List<Leaf> leaves = new ArrayList<>();
        Html.blocks(html).forEach(block -> collect(block, leaves));
        return leaves;
    }

    private static void collect(Block block, List<Leaf> leaves) {
        if (block instanceof Leaf leaf) {
            leaves.add(leaf);
        } else if (block instanceof Quotation quotation) {
            quotation.blocks().forEach(inner -> collect(inner, leaves));
        } else if (block instanceof Listing listing) {
            listing.items().forEach(item -> item.forEach(inner -> collect(inner, leaves)));
        }
    }

    private static List<String> links(List<Leaf> leaves) {
        return leaves.stream()
                .flatMap(leaf -> leaf.words().links().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isEmphasised(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::words).anyMatch(StyledText::isEmphasised);
    }
}
