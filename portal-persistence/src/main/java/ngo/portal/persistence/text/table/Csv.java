package ngo.portal.persistence.text.table;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes lines of CSV for spreadsheets, and keeps spreadsheets from executing cells as formulas. */
public final class Csv {

    /** The content type of a table. */
    public static final String TYPE = "text/csv; charset=UTF-8";

    /** The byte order mark, by which spreadsheets recognise UTF-8. */
    public static final String MARK = "\uFEFF";

    /** The signs that begin a formula, without their full-width forms, which are recognised as well. */
    private static final String ACTIVE = "=+-@\u2212";

    private static final String BEGINS_A_CELL = "\t\r\n";
    private static final String NEEDS_QUOTES = ",;\"\r\n\t";

    /** Where a cell may begin, with any separator that a spreadsheet uses; inside of quotes too, since a quote may be left open. */
    private static final Pattern CELL = Pattern.compile("[^,;|\"\t\r\n]+");

    private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[\\d.\\s]{1,40}%?");

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * Neutralises formulas in a table that others wrote: each cell that a spreadsheet would execute is only shown. Numbers
     * stay numbers. Takes time in proportion to its length.
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

    /** Spreadsheets ignore invisible characters before a sign, and treat a full-width sign as the sign. */
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
