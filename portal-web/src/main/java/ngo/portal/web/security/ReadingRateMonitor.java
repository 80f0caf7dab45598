package ngo.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.audit.AuditService;

/**
 * Notices when somebody opens many more documents than people read: a copied session, or a program that takes along what it can. It
 * hinders nobody; the organisation is told once an hour, in its trail and by a notification to its administrators.
 */
@ApplicationScoped
public class ReadingRateMonitor {

    /** Different documents that nobody reads within an hour. */
    static final int UNUSUAL_DOCUMENTS_PER_HOUR = 300;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MAX_PEOPLE = 2_000;

    private record Hour(Instant since, Set<UUID> documents) {}

    private final Map<String, Hour> people = new LinkedHashMap<>();

    @Inject
    private AuditService trail;

    @Inject
    private Clock clock;

    /** Notes that somebody who acts for an organisation opens what stands at this address. */
    void note(String subject, String path) {
        OpenedDocument.at(path)
                .filter(opened -> isTooMuch(subject, opened.id(), clock.instant()))
                .ifPresent(opened -> trail.tellOfMuchReading());
    }

    /** True with the one document that makes it unusual. */
    synchronized boolean isTooMuch(String subject, UUID document, Instant now) {
        Hour hour = people.get(subject);
        if (hour == null || !hour.since().plus(WINDOW).isAfter(now)) {
            people.remove(subject);
            hour = new Hour(now, new HashSet<>());
            people.put(subject, hour);
            if (people.size() > MAX_PEOPLE) {
                people.remove(people.keySet().iterator().next());
            }
        }
        return hour.documents().size() < UNUSUAL_DOCUMENTS_PER_HOUR
                && hour.documents().add(document)
                && hour.documents().size() == UNUSUAL_DOCUMENTS_PER_HOUR;
    }
}
