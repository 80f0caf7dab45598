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
 * Detects a person who opens many more documents than people read: a copied session, or a program that downloads all it can. It blocks nobody;
 * once an hour it reports to the organisation, in its audit trail and by a notification to its administrators.
 */
@ApplicationScoped
public class ReadingRateMonitor {

    /** More different documents than a person reads within an hour. */
    static final int UNUSUAL_DOCUMENTS_PER_HOUR = 300;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MAX_PEOPLE = 2_000;

    private record Hour(Instant since, Set<UUID> documents) {}

    private final Map<String, Hour> people = new LinkedHashMap<>();

    @Inject
    private AuditService trail;

    @Inject
    private Clock clock;

    /** Records that a person who acts for an organisation opens the document at this address. */
    void note(String subject, String path) {
        OpenedDocument.at(path)
                .filter(opened -> isTooMuch(subject, opened.id(), clock.instant()))
                .ifPresent(opened -> trail.reportHighReadingRate());
    }

    /** Whether this document makes the number unusual; true only once. */
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
