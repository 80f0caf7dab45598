package ngo.portal.ejb.proof;

import java.time.Instant;
import java.util.Map;
import ngo.portal.persistence.proof.LogEntry;
import ngo.portal.persistence.proof.ProofRefused;
import ngo.portal.persistence.transparency.LoggedLine;

/**
 * An entry of the log in readable form.
 *
 * @param lines its content; empty if its bytes are damaged, which the verifiers report
 */
public record LogLine(long place, Instant at, String type, Map<String, String> lines) {

    static LogLine of(LoggedLine line) {
        return new LogLine(line.place(), line.loggedAt(), line.type(), lines(line));
    }

    private static Map<String, String> lines(LoggedLine line) {
        try {
            return LogEntry.of(line.entry(), line.place()).lines();
        } catch (ProofRefused damaged) {
            return Map.of();
        }
    }

    /** The value of a line; empty where the entry has no such line. */
    public String value(String key) {
        return lines.getOrDefault(key, "");
    }
}
