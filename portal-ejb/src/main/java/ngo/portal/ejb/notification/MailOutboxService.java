package ngo.portal.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ngo.portal.ejb.access.Backoff;
import ngo.portal.persistence.notification.LetterRepository;
import ngo.portal.persistence.notification.LetterRow;

/**
 * The mail outbox, with one short transaction for each step: no row lock is held during a connection to the mail server. For
 * a timer alone.
 */
@Stateless
public class MailOutboxService {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));

    /**
     * The lease of a row, longer than the timeouts of the mail server for one mail; when it has expired, the node that took
     * the row is considered dead and another one may take it.
     */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    private LetterRepository letters;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** Writes mails from notifications; returns whether there may be more. */
    public boolean writeLetters() {
        return letters.writeLetters(clock.instant(), settings.pause()) == LetterRepository.MAX_NOTIFICATIONS_PER_ROUND;
    }

    /** Whether a mail waits for a person whose last one was sent long enough ago. */
    public boolean isAnyDue() {
        Instant now = clock.instant();
        return letters.isAnyDue(now, now.minus(settings.pause()));
    }

    /** Leases the mail that has waited longest. */
    public Optional<LetterRow> take() {
        Instant now = clock.instant();
        return letters.take(now, now.minus(settings.pause()), now.plus(LEASE));
    }

    public void markSent(LetterRow letter) {
        letters.markSent(letter.id(), clock.instant());
    }

    /** Ends a mail without a recipient: the person may not sign in any more or has no address. */
    public void drop(LetterRow letter) {
        letters.drop(letter.id(), clock.instant());
    }

    /** Postpones the mail with a growing delay, or gives it up and returns true, so that the person's next mail is tried. */
    public boolean putOff(LetterRow letter) {
        Instant now = clock.instant();
        boolean aside = Backoff.isExhausted(letter.failingSince(), now);
        if (aside) {
            letters.setAside(letter.id(), now);
        } else {
            letters.putOff(letter.id(), now, BACKOFF.next(letter.attempts(), now));
        }
        return aside;
    }
}
