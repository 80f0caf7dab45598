package ngo.portal.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of docs/parts.csv.
 *
 * @param released when this version was; absent where unknown
 * @param newest the newest version that is no candidate, on the day of the look
 * @param lastRelease when there last was a release of any version, as Maven Central has it
 * @param seen the day of the look
 * @param holes the names of advisories that apply, with a space between them
 * @param why why it is kept although it is behind, had no release for two years or has a hole
 */
record PartRow(
        String name,
        String version,
        Optional<LocalDate> released,
        String newest,
        LocalDate lastRelease,
        LocalDate seen,
        String holes,
        String why) {

    static final String HEAD = "part,version,released,newest,last release,seen,holes,why";

    private static final Pattern FORM = Pattern.compile(
            "([^,:\"]+:[^,:\"]+),([^,\"]+),([\\d-]*),([^,\"]+),([\\d-]+),([\\d-]+),([^,\"]*),(?:\"([^\"]+)\")?");

    static List<PartRow> in(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (!lines.get(0).equals(HEAD)) {
            throw new IllegalStateException(file + " does not begin with " + HEAD);
        }
        List<PartRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(of(line));
        }
        return rows;
    }

    static PartRow of(String line) {
        Matcher row = FORM.matcher(line);
        if (!row.matches()) {
            throw new IllegalStateException("This is no row of docs/parts.csv: " + line);
        }
        return new PartRow(
                row.group(1),
                row.group(2),
                row.group(3).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row.group(3))),
                row.group(4),
                LocalDate.parse(row.group(5)),
                LocalDate.parse(row.group(6)),
                row.group(7),
                row.group(8) == null ? "" : row.group(8));
    }

    String key() {
        return name + " " + version;
    }

    /** What has to be said of it; empty where nothing has to. */
    String concern() {
        List<String> concerns = new ArrayList<>();
        if (!version.equals(newest)) {
            concerns.add("its newest version is " + newest);
        }
        if (lastRelease.isBefore(seen.minusYears(2))) {
            concerns.add("it had no release since " + lastRelease);
        }
        if (!holes.isEmpty()) {
            concerns.add("it has the hole " + holes);
        }
        return String.join(", ", concerns);
    }

    String line() {
        return String.join(
                ",",
                name,
                version,
                released.map(LocalDate::toString).orElse(""),
                newest,
                lastRelease.toString(),
                seen.toString(),
                holes,
                why.isEmpty() ? "" : "\"" + why + "\"");
    }
}
