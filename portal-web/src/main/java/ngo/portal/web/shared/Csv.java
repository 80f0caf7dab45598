package ngo.portal.web.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table for spreadsheets, which would take some cells for formulas and carry them out. */
public final class Csv {

    /** Tells spreadsheets that the file is UTF-8. */
    public static final String MARK = "\uFEFF";

    private static final String ACTIVE = "=+-@\t\r\n";
    private static final String NEEDS_QUOTES = ",;\"\r\n\t";

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String harmless = !value.isEmpty() && ACTIVE.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = harmless.chars().noneMatch(letter -> NEEDS_QUOTES.indexOf(letter) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
