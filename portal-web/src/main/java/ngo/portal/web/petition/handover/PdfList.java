package ngo.portal.web.petition.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A list on pages of A4, to be handed over on paper. In Arabic its columns begin at the right; each name runs as its own letters do. */
final class PdfList implements AutoCloseable {

    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 56;
    private static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;
    private static final float LINE = 1.4f;
    private static final float GAP = 12;

    /** Which part of a line what comes before the last column takes. */
    private static final float FIRST_COLUMN = 0.66f;

    /** Wide enough for the number of a person. */
    private static final float NUMBER_COLUMN = 46;

    /** How large letters are, in points. */
    enum Size {
        TITLE(16),
        HEADING(13),
        BODY(10),
        SMALL(8);

        private final float points;

        Size(float points) {
            this.points = points;
        }
    }

    /** Words between two places of a line, in points from its beginning. */
    private record Cell(String words, float from, float to) {}

    private final PDDocument document = new PDDocument();
    private final PdfLetters letters = new PdfLetters(document);
    private final ProcessorBudget budget;
    private final boolean toTheLeft;
    private PDPageContentStream page;
    private float below;

    PdfList(InterfaceLanguage language, String title, ProcessorBudget budget) {
        this.budget = budget;
        toTheLeft = language.isRightToLeft();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language.tag());
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setReadingDirection(
                toTheLeft ? PDViewerPreferences.READING_DIRECTION.R2L : PDViewerPreferences.READING_DIRECTION.L2R);
        document.getDocumentCatalog().setViewerPreferences(shown);
        page = begun();
    }

    /** Words over the whole width, on as many lines as they need. */
    void words(Size size, String words) {
        for (PdfLetters.Line line : lines(words, size, WIDTH)) {
            down(size);
            draw(line, size, 0);
        }
        below -= GAP / 2;
    }

    /** Two cells; a long one goes on below itself. */
    void row(String first, String second) {
        cells(new Cell(first, 0, WIDTH * FIRST_COLUMN - GAP), new Cell(second, WIDTH * FIRST_COLUMN, WIDTH));
    }

    /** Somebody, after the number that they have in the list. */
    void person(String number, String name, String country) {
        cells(
                new Cell(number, 0, NUMBER_COLUMN),
                new Cell(name, NUMBER_COLUMN, WIDTH * FIRST_COLUMN - GAP),
                new Cell(country, WIDTH * FIRST_COLUMN, WIDTH));
    }

    private void cells(Cell... cells) {
        budget.require();
        List<List<PdfLetters.Line>> columns = Arrays.stream(cells)
                .map(cell -> lines(cell.words(), Size.BODY, cell.to() - cell.from()))
                .toList();
        int most = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            down(Size.BODY);
            for (int column = 0; column < cells.length; column++) {
                if (i < columns.get(column).size()) {
                    draw(columns.get(column).get(i), Size.BODY, cells[column].from());
                }
            }
        }
    }

    void gap() {
        below -= GAP;
    }

    /**
     * The complete file; nothing can be added afterwards.
     *
     * @param footer the footer of each page, by its number from 1
     */
    byte[] bytes(IntFunction<String> footer) {
        try {
            page.close();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                budget.require();
                page = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true);
                below = MARGIN / 2;
                draw(letters.line(footer.apply(i + 1), toTheLeft), Size.SMALL, 0);
                page.close();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw PdfLetters.broken(e);
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Whether some names are in Latin letters, with a mark, since no font has their own letters. */
    boolean hasNamesInLatin() {
        return letters.hasLatin();
    }

    @Override
    public void close() {
        try {
            page.close();
            document.close();
        } catch (IOException e) {
            throw PdfLetters.broken(e);
        }
    }

    private void down(Size size) {
        if (below - size.points * LINE < MARGIN) {
            end();
            page = begun();
        }
        below -= size.points * LINE;
    }

    private void end() {
        try {
            page.close();
        } catch (IOException e) {
            throw PdfLetters.broken(e);
        }
    }

    private PDPageContentStream begun() {
        try {
            PDPage paper = new PDPage(PAPER);
            document.addPage(paper);
            below = PAPER.getHeight() - MARGIN;
            return new PDPageContentStream(document, paper, AppendMode.OVERWRITE, true);
        } catch (IOException e) {
            throw PdfLetters.broken(e);
        }
    }

    /** At the beginning of its column, which in Arabic is at the right. */
    private void draw(PdfLetters.Line line, Size size, float from) {
        float x = toTheLeft ? PAPER.getWidth() - MARGIN - from - line.width() * size.points : MARGIN + from;
        try {
            page.beginText();
            page.newLineAtOffset(x, below);
            for (PdfLetters.Run run : line.runs()) {
                page.setFont(run.font(), size.points);
                page.showText(run.letters());
            }
            page.endText();
        } catch (IOException e) {
            throw PdfLetters.broken(e);
        }
    }

    /** The text broken into lines between words, and within a word that is longer than a line. */
    private List<PdfLetters.Line> lines(String given, Size size, float width) {
        String words = letters.settable(given);
        PdfLetters.Line whole = letters.line(words, toTheLeft);
        if (whole.width() * size.points <= width) {
            return List.of(whole);
        }
        List<PdfLetters.Line> lines = new ArrayList<>();
        String rest = words.strip();
        while (!rest.isEmpty()) {
            int some = some(rest, size, width);
            lines.add(letters.line(rest.substring(0, some).strip(), toTheLeft));
            rest = rest.substring(some).strip();
        }
        return lines;
    }

    /**
     * How much fits on one line: up to the last blank that fits, else as many letters as fit, and at least one. A binary search
     * measures a long name a few times instead of once per letter.
     */
    private int some(String words, Size size, float width) {
        if (fits(words, words.length(), size, width)) {
            return words.length();
        }
        int fits = words.offsetByCodePoints(0, 1);
        int tooLong = words.length();
        while (words.codePointCount(fits, tooLong) > 1) {
            int middle = words.offsetByCodePoints(fits, words.codePointCount(fits, tooLong) / 2);
            if (fits(words, middle, size, width)) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        for (int blank = fits - 1; blank > 0; blank--) {
            if (Character.isWhitespace(words.charAt(blank))) {
                return blank;
            }
        }
        return fits;
    }

    private boolean fits(String words, int end, Size size, float width) {
        return letters.line(words.substring(0, end), toTheLeft).width() * size.points <= width;
    }
}
