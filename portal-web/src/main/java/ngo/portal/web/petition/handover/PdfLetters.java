package ngo.portal.web.petition.handover;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one PDF. A font is loaded when the first name needs it; the file embeds only the glyphs that were used. */
final class PdfLetters {

    private static final int PER_EM = 1_000;

    /** Replaces a character that has no Latin letters either, such as a picture. */
    private static final String UNKNOWN = "\uFFFD";

    /** Marks words that are not in their own script. */
    private static final String IN_LATIN = " *";

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    /** The fonts in the order in which they are tried. */
    private enum Font {
        /** Latin, Cyrillic, Greek, Arabic, Hebrew, Armenian, Georgian and others. */
        WIDE("DejaVuSans.ttf"),
        DEVANAGARI("NotoSansDevanagari-Regular.ttf"),
        BENGALI("NotoSansBengali-Regular.ttf"),
        GUJARATI("NotoSansGujarati-Regular.ttf"),
        THAI("NotoSansThai-Regular.ttf"),
        ETHIOPIC("NotoSansEthiopic-Regular.ttf"),
        /** Chinese, Japanese and Korean. */
        EASTERN("DroidSansFallback.ttf");

        private final String file;

        Font(String file) {
            this.file = file;
        }
    }

    /** A font with the table of the characters that it has. */
    private record Loaded(PDType0Font font, CmapLookup characters) {}

    /** Adjacent letters of one font, from left to right. */
    record Run(PDType0Font font, String letters) {}

    /**
     * A line as it is drawn from left to right, in whichever direction it is read.
     *
     * @param width for letters of one point
     */
    record Line(List<Run> runs, float width) {}

    private final PDDocument document;
    private final Map<Font, Loaded> loaded = new EnumMap<>(Font.class);
    private boolean latin;

    PdfLetters(PDDocument document) {
        this.document = document;
    }

    /**
     * These words if there are fonts for all their letters; else the same words in Latin letters with a mark.
     *
     * @see #hasLatin()
     */
    String settable(String words) {
        if (isSettable(words)) {
            return words;
        }
        latin = true;
        StringBuilder settable = new StringBuilder();
        TO_LATIN.transliterate(words)
                .codePoints()
                .mapToObj(one -> isSettable(Character.toString(one)) ? Character.toString(one) : UNKNOWN)
                .forEach(settable::append);
        return settable.append(IN_LATIN).toString();
    }

    /** Whether some words are in Latin letters instead of their own. */
    boolean hasLatin() {
        return latin;
    }

    private boolean isSettable(String words) {
        return shown(words).codePoints().allMatch(one -> found(one).isPresent());
    }

    /** The line that these words make; where their own letters do not say in which direction it runs, it is this one. */
    Line line(String words, boolean toTheLeft) {
        String drawn = drawn(words, toTheLeft);
        List<Run> runs = new ArrayList<>();
        int from = 0;
        Font font = Font.WIDE;
        for (int i = 0; i < drawn.length(); i += Character.charCount(drawn.codePointAt(i))) {
            Font needed = font(drawn.codePointAt(i), font);
            if (needed != font && i > from) {
                runs.add(new Run(loaded(font).font(), drawn.substring(from, i)));
                from = i;
            }
            font = needed;
        }
        if (from < drawn.length()) {
            runs.add(new Run(loaded(font).font(), drawn.substring(from)));
        }
        return new Line(runs, width(runs));
    }

    private static float width(List<Run> runs) {
        float width = 0;
        try {
            for (Run run : runs) {
                width += run.font().getStringWidth(run.letters()) / PER_EM;
            }
        } catch (IOException e) {
            throw broken(e);
        }
        return width;
    }

    /** Whether a text runs to the left by its first letter that says so. */
    static boolean isToTheLeft(String words, boolean otherwise) {
        return switch (Bidi.getBaseDirection(words)) {
            case Bidi.RTL -> true;
            case Bidi.LTR -> false;
            default -> otherwise;
        };
    }

    private static String drawn(String words, boolean toTheLeft) {
        boolean left = isToTheLeft(words, toTheLeft);
        Bidi bidi = new Bidi(ArabicLetters.joined(words), left ? Bidi.RTL : Bidi.LTR);
        return shown(bidi.writeReordered(Bidi.DO_MIRRORING));
    }

    /** Without what is not drawn: marks of direction, joiners, line ends. */
    private static String shown(String letters) {
        StringBuilder shown = new StringBuilder();
        letters.codePoints()
                .map(one -> Character.isWhitespace(one) || Character.isSpaceChar(one) ? ' ' : one)
                .filter(one -> Character.getType(one) != Character.FORMAT && !Character.isISOControl(one))
                .filter(one -> one < 0xFE00 || one > 0xFE0F)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** The one before where it has the character, too, so that a name is not torn at a blank. */
    private Font font(int character, Font before) {
        if (has(before, character)) {
            return before;
        }
        return found(character).orElseThrow(() -> new IllegalStateException("words are set that are not settable"));
    }

    private Optional<Font> found(int character) {
        return Arrays.stream(Font.values()).filter(one -> has(one, character)).findFirst();
    }

    private boolean has(Font font, int character) {
        return loaded(font).characters().getGlyphId(character) > 0;
    }

    private Loaded loaded(Font font) {
        return Optional.ofNullable(loaded.get(font)).orElseGet(() -> {
            Loaded read = read(font);
            loaded.put(font, read);
            return read;
        });
    }

    private Loaded read(Font font) {
        try (InputStream file = PdfLetters.class.getResourceAsStream(font.file)) {
            if (file == null) {
                throw new IllegalStateException(font.file + " is not in the archive");
            }
            TrueTypeFont letters = new TTFParser(true).parse(RandomAccessReadBuffer.createBufferFromStream(file));
            document.registerTrueTypeFontForClosing(letters);
            return new Loaded(PDType0Font.load(document, letters, true), letters.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    static IllegalStateException broken(IOException cause) {
        return new IllegalStateException("a file in memory cannot be written", cause);
    }
}
