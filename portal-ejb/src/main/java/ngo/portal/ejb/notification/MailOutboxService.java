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

/** The outbox, one short transaction for each step: nobody waits for a mail server while rows are held. For a timer alone. */
@Stateless
public class MailOutboxService {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));

    /** Longer than a mail server is waited for over one letter; then whoever has taken it is dead, and another may. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    private LetterRepository letters;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** Whether there may be more of them. */
    public boolean writeLetters() {
        return letters.writeLetters(clock.instant(), settings.pause()) == LetterRepository.MAX_NOTIFICATIONS_PER_ROUND;
    }

    /** Whether a letter waits whose last one was sent long enough ago. */
    public boolean isAnyDue() {
        Instant now = clock.instant();
        return letters.isAnyDue(now, now.minus(settings.pause()));
    }

    /** The letter that has waited longest, and nobody else has it meanwhile. */
    public Optional<LetterRow> take() {
        Instant now = clock.instant();
        return letters.take(now, now.minus(settings.pause()), now.plus(LEASE));
    }

    public void markSent(LetterRow letter) {
        letters.markSent(letter.id(), clock.instant());
    }

    /** It is tried again, later and later; or set aside, of which it tells, and the person's next letter has its turn. */
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
