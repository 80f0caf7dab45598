package ngo.portal.ejb.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.SegmentCheck;

/**
 * A glossary of domain terms in several languages. It gives hints only, because a sentence may be put in other words, and
 * none for languages that it does not contain.
 */
public final class Glossary {

    /**
     * A term in a segment of the document.
     *
     * @param used whether the translation uses the term of the glossary
     */
    public record Term(String source, String target, boolean used) {}

    /** A term in one language: its written form, and a pattern that finds its inflections. */
    private record Word(String term, Pattern found) {

        /** A cell of the table contains a term, or a term, a slash and the pattern of its inflections. */
        static Word of(String cell) {
            int stroke = cell.indexOf('|');
            String term = stroke < 0 ? cell : cell.substring(0, stroke);
            String pattern = stroke < 0 ? Pattern.quote(cell) : cell.substring(stroke + 1);
            return new Word(
                    term,
                    Pattern.compile(
                            "(?<![\\p{L}&&[^\\p{IsArabic}]])(?:" + pattern + ")",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
        }

        boolean isIn(String plain) {
            return found.matcher(plain).find();
        }
    }

    private static final String TABLE = "glossary.tsv";
    private static final List<List<String>> LINES = read();
    private static final List<String> LANGUAGES = LINES.get(0);

    private final List<List<Word>> pairs;

    private Glossary(List<List<Word>> pairs) {
        this.pairs = pairs;
    }

    /** From one language to another, regardless of region and script. */
    public static Glossary of(String from, String to) {
        int source = LANGUAGES.indexOf(main(from));
        int target = LANGUAGES.indexOf(main(to));
        return new Glossary(
                source < 0 || target < 0
                        ? List.of()
                        : LINES.stream()
                                .skip(1)
                                .map(line -> List.of(Word.of(line.get(source)), Word.of(line.get(target))))
                                .toList());
    }

    private static String main(String tag) {
        return tag.split("-", 2)[0];
    }

    /** The terms in a segment of the document. */
    public List<Term> terms(Segment segment) {
        String source = plain(segment, segment.source());
        String words = plain(segment, segment.words());
        return pairs.stream()
                .filter(pair -> pair.get(0).isIn(source))
                .map(pair -> new Term(
                        pair.get(0).term(), pair.get(1).term(), pair.get(1).isIn(words)))
                .toList();
    }

    /** Automatic checks of a segment, including terms that are translated differently. */
    public List<SegmentCheck> checks(Segment segment) {
        return Stream.concat(
                        segment.checks().stream(),
                        isMissed(segment) ? Stream.of(SegmentCheck.GLOSSARY) : Stream.empty())
                .toList();
    }

    /** Whether the translation misses one of the terms; false while there is no translation. */
    boolean isMissed(Segment segment) {
        return !segment.words().isEmpty() && terms(segment).stream().anyMatch(term -> !term.used());
    }

    private static String plain(Segment segment, String words) {
        return segment.kind().isLine() ? words : Html.toPlain(words);
    }

    private static List<List<String>> read() {
        try (InputStream table = Objects.requireNonNull(Glossary.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
