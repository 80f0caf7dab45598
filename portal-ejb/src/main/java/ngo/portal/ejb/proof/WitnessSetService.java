package ngo.portal.ejb.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ngo.portal.persistence.proof.LogEntry;
import ngo.portal.persistence.proof.VerifierKey;
import ngo.portal.persistence.transparency.LogRepository;
import ngo.portal.persistence.transparency.LoggedEntry;
import ngo.portal.persistence.transparency.NewLogEntry;

/**
 * Logs each change of the set of witnesses. Otherwise an operator could drop witnesses that have seen too much, and deny
 * that they ever existed. For a timer alone.
 */
@Stateless
public class WitnessSetService {

    @Inject
    private LogRepository log;

    @Inject
    private LogAppender appender;

    @Inject
    private Clock clock;

    /** Does nothing if the log contains the same set already, or if there never were witnesses. */
    public void logChange(int number, Collection<VerifierKey> keys) {
        Set<String> now = keys.stream().map(VerifierKey::text).collect(Collectors.toSet());
        if (now.equals(said(log.witnesses(number)))) {
            return;
        }
        log.alone();
        Optional<LoggedEntry> before = log.witnesses(number);
        if (now.equals(said(before))) {
            return;
        }
        String from = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String replaces = before.map(entry -> Long.toString(entry.place())).orElse("-");
        byte[] entry = LogEntry.ofWitnesses(keys, from, replaces);
        appender.extend(number, List.of(new NewLogEntry(entry, LogEntry.LOG_WITNESSES, null, null, "")));
    }

    private static Set<String> said(Optional<LoggedEntry> entry) {
        return entry.map(one -> LogEntry.of(one.entry(), one.place()).witnesses())
                .orElse(Set.of());
    }
}
