package ngo.portal.persistence.text.table;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a table for spreadsheets, which would take some cells for formulas and carry them out. */
public final class Csv {

    /** Tells spreadsheets that the file is UTF-8. */
    public static final String MARK = "\uFEFF";

    /** Besides them, the forms of these signs in other widths. */
    private static final String ACTIVE = "=+-@\u2212";

    private static final String BEGINS_A_CELL = "\t\r\n";
    private static final String NEEDS_QUOTES = ",;\"\r\n\t";

    /** Where a cell may begin, whichever separator a spreadsheet takes; inside of quotes too, since a quote may be left open. */
    private static final Pattern CELL = Pattern.compile("[^,;|\"\t\r\n]+");

    private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[\\d.\\s]{1,40}%?");

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * A table that others wrote, in which each cell that a spreadsheet would carry out is only shown. Numbers stay numbers. Takes time
     * in proportion to its length.
     */
    public static String withoutFormulas(String table) {
        return CELL.matcher(table).replaceAll(found -> {
            String cell = found.group();
            boolean isFormula = isActive(cell) && !NUMBER.matcher(cell).matches();
            return Matcher.quoteReplacement(isFormula ? "'" + cell : cell);
        });
    }

    private static String cell(String value) {
        String harmless = isActive(value) ? "'" + value : value;
        boolean plain = harmless.chars().noneMatch(letter -> NEEDS_QUOTES.indexOf(letter) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** Spreadsheets look past what does not show, and take a sign in full width for the sign. */
    private static boolean isActive(String value) {
        if (!value.isEmpty() && BEGINS_A_CELL.indexOf(value.charAt(0)) >= 0) {
            return true;
        }
        return value.codePoints()
                .filter(Csv::isShown)
                .limit(1)
                .anyMatch(first ->
                        ACTIVE.contains(Normalizer.normalize(Character.toString(first), Normalizer.Form.NFKC)));
    }

    private static boolean isShown(int character) {
        int type = Character.getType(character);
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && type != Character.FORMAT
                && type != Character.CONTROL;
    }
}
