package ngo.portal.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ngo.portal.persistence.notification.LetterRepository;
import ngo.portal.persistence.notification.LetterRow;

/** The outbox: letters are written from notifications and sent until the mail server takes them. For the clock alone. */
@Stateless
public class OutboxService {

    private static final Logger LOG = System.getLogger(OutboxService.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Inject
    private LetterRepository letters;

    @Inject
    private Letter post;

    @Inject
    private Clock clock;

    public void writeLetters() {
        letters.writeLetters(clock.instant());
    }

    /** Sends what is due; a letter that is refused is tried again, later and later. */
    public void sendDue() {
        letters.due(clock.instant()).forEach(this::send);
    }

    private void send(LetterRow letter) {
        Instant now = clock.instant();
        try {
            post.send(letter);
            letters.markSent(letter.id(), now);
        } catch (MessagingException e) {
            LOG.log(
                    Level.WARNING,
                    "Letter {0} waits: {1}",
                    letter.id(),
                    e.getClass().getSimpleName());
            letters.retryLater(letter.id(), now.plus(wait(letter.attempts())));
        }
    }

    private static Duration wait(int attempts) {
        Duration doubled = Duration.ofSeconds(15L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
