package ngo.portal.launch.advisory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ngo.portal.launch.shared.StartupRefused;

/** Advisories that somebody has assessed as not applicable, each for one library, with a reason and an expiry date. */
final class AcceptedAdvisories {

    private static final int FIELDS = 4;

    /**
     * One assessment.
     *
     * @param until the last day on which it is valid
     */
    record Accepted(String advisory, String part, LocalDate until, String reason) {}

    private final List<Accepted> all = new ArrayList<>();

    /** Adds those of a file in which each line has an advisory, a library, a date and a reason. */
    AcceptedAdvisories with(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    all.add(read(line, file));
                }
            }
            return this;
        } catch (IOException unreadable) {
            throw new StartupRefused(file + " cannot be read; correct its name or its permissions.", unreadable);
        }
    }

    private static Accepted read(String line, Path file) {
        String[] fields = line.strip().split("\\s+", FIELDS);
        try {
            if (fields.length == FIELDS) {
                return new Accepted(fields[0], fields[1], LocalDate.parse(fields[2]), fields[3]);
            }
        } catch (DateTimeException noDay) {
            // Said below.
        }
        throw new StartupRefused("In " + file + ", \"" + line
                + "\" does not have the form: advisory, group:artifact, last day such as 2027-01-31, reason.");
    }

    Optional<Accepted> of(Advisory advisory, Part part) {
        return all.stream()
                .filter(one -> advisory.names().contains(one.advisory()) && part.isCalled(one.part()))
                .findFirst();
    }
}
