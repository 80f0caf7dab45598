package ngo.portal.persistence.ownkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.text.table.Csv;

/** The two formats of an export of supporters, read line by line without line ends: a table for spreadsheets, and objects for programs. */
enum ExportForm {
    TABLE("\r\n") {
        @Override
        String head() {
            return Csv.MARK + withoutEnd(Csv.line(COLUMNS));
        }

        @Override
        Optional<Line> read(String line) {
            List<String> cells = cells(line);
            if (cells.size() != COLUMNS.size() + 1) {
                return Optional.empty();
            }
            return cells.get(COLUMNS.size()).isEmpty()
                    ? Optional.of(new Line("", "", line.substring(0, line.length() - 1)))
                    : Optional.of(new Line(cells.get(COLUMNS.size() - 1), cells.get(COLUMNS.size()), ""));
        }

        @Override
        String sealed(OwnSupporter one, String sealed) {
            return ",,,," + one.wording() + ',' + one.agreed() + ",," + one.id() + ',' + sealed;
        }

        @Override
        String opened(OwnSupporter one) {
            return withoutEnd(Csv.line(List.of(
                    one.name(),
                    one.email(),
                    one.country(),
                    one.language(),
                    one.wording(),
                    one.agreed(),
                    "",
                    one.id())));
        }
    },
    OBJECTS("\n") {
        @Override
        String head() {
            return "";
        }

        @Override
        Optional<Line> read(String line) {
            if (!line.startsWith("{\"name\":\"")) {
                return Optional.empty();
            }
            if (line.endsWith(NOTHING_SEALED)) {
                return Optional.of(new Line("", "", line.substring(0, line.length() - NOTHING_SEALED.length()) + "}"));
            }
            return Optional.of(new Line(between(line, "\"id\":\"", "\""), between(line, "\"sealed\":\"", "\"}"), ""));
        }

        @Override
        String sealed(OwnSupporter one, String sealed) {
            return object("", "", "", "", one, ",\"sealed\":\"" + sealed + "\"}");
        }

        @Override
        String opened(OwnSupporter one) {
            return object(
                    quoted(one.name()), quoted(one.email()), quoted(one.country()), quoted(one.language()), one, "}");
        }
    };

    private static final List<String> COLUMNS =
            List.of("name", "email", "country", "language", "wording", "agreed", "takenBack", "id");

    private static final String NOTHING_SEALED = ",\"sealed\":\"\"}";

    private final String end;

    ExportForm(String end) {
        this.end = end;
    }

    /**
     * A line of an export.
     *
     * @param id of the supporter, where something is sealed
     * @param sealed empty where the portal has opened it, or nobody may write any more
     * @param rest where nothing is sealed: the line, which is copied as it is
     */
    record Line(String id, String sealed, String rest) {}

    /** Detects the format of a file by its first line; empty for a file that is no export. */
    static Optional<ExportForm> of(String firstLine) {
        if (firstLine.equals(TABLE.head() + ",sealed")) {
            return Optional.of(TABLE);
        }
        return firstLine.startsWith("{\"name\":\"") ? Optional.of(OBJECTS) : Optional.empty();
    }

    /** The line end of the format. */
    String end() {
        return end;
    }

    /** The header line of the opened file; empty where the format has none. */
    abstract String head();

    /** Parses a line; empty where it is no line of an export. */
    abstract Optional<Line> read(String line);

    /** The line of a sealed supporter; a line that differs from it was changed. */
    abstract String sealed(OwnSupporter one, String sealed);

    /** The line of an opened supporter. */
    abstract String opened(OwnSupporter one);

    private static String withoutEnd(String line) {
        return line.substring(0, line.length() - 2);
    }

    /** The cells of a line, with their quotes; a comma between quotes does not separate. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(line.substring(start, i));
                start = i + 1;
            }
        }
        cells.add(line.substring(start));
        return cells;
    }

    private static String between(String line, String before, String behind) {
        int start = line.indexOf(before) + before.length();
        int end = line.indexOf(behind, start);
        return line.contains(before) && end >= 0 ? line.substring(start, end) : "";
    }

    private static String object(
            String name, String email, String country, String language, OwnSupporter one, String rest) {
        return "{\"name\":\"" + name + "\",\"email\":\"" + email + "\",\"country\":\"" + country + "\",\"language\":\""
                + language + "\",\"wording\":" + one.wording() + ",\"agreed\":\"" + one.agreed()
                + "\",\"takenBack\":\"\",\"id\":\"" + one.id() + '"' + rest;
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ') {
                out.append("\\u%04x".formatted((int) letter));
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }
}
