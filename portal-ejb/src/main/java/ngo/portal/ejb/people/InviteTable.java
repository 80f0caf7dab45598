package ngo.portal.ejb.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.people.PeopleRefusals.TableRefused;

/** A CSV table of people: the first line names the columns, cells are separated by commas, semicolons or tabs, the encoding is UTF-8. */
public record InviteTable(List<String> columns, List<Line> lines) implements Serializable {

    public static final int MAX_BYTES = 1_048_576;

    static final int MAX_ROWS = 1_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public InviteTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * One line below the header.
     *
     * @param number line number as in a text editor
     */
    public record Line(long number, List<String> cells) implements Serializable {

        public Line {
            cells = List.copyOf(cells);
        }

        /** The content of a column; empty if the line is shorter. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        private boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * Reads a file.
     *
     * @throws TableRefused if it is no such table
     */
    public static InviteTable read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new TableRefused(TableRefused.Reason.TOO_LARGE);
        }
        List<Line> all = lines(text(file));
        if (all.size() < 2) {
            throw new TableRefused(TableRefused.Reason.EMPTY);
        }
        if (all.size() - 1 > MAX_ROWS) {
            throw new TableRefused(TableRefused.Reason.TOO_MANY_ROWS);
        }
        List<String> columns = all.get(0).cells().stream().map(String::strip).toList();
        return new InviteTable(columns, all.subList(1, all.size()));
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new TableRefused(TableRefused.Reason.NOT_UTF8);
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new TableRefused(TableRefused.Reason.NOT_UTF8);
        }
    }

    private static List<Line> lines(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return reader.stream()
                    .map(record -> new Line(record.getStartingLineNumber(), record.getFields()))
                    .filter(line -> !line.isEmpty())
                    .limit(MAX_ROWS + 2L)
                    .toList();
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new TableRefused(TableRefused.Reason.UNREADABLE);
        }
    }

    /** The most frequent separator in the header. */
    private static char separator(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        one -> head.chars().filter(letter -> letter == one).count()))
                .orElse(',');
    }
}
