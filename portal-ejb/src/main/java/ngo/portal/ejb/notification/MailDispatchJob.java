package ngo.portal.ejb.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import ngo.portal.persistence.notification.LetterRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * One run of the mail courier: it writes mails from notifications, then takes, submits and marks each one by itself. It
 * takes none while the mail server is unavailable. If the process dies after the mail server accepted a mail and before the
 * mark, that mail is sent again, under the same Message-ID.
 */
@ApplicationScoped
public class MailDispatchJob {

    private static final Logger LOG = System.getLogger(MailDispatchJob.class.getName());

    /** After this many broken connections the courier waits for its next run. */
    private static final int MAX_CONNECTIONS = 5;

    @Inject
    private MailOutboxService mailOutbox;

    @Inject
    private Letter post;

    @Inject
    private MailCounters tally;

    @Inject
    private TenantContext tenant;

    public void go() {
        tenant.enter(TenantPrincipal.timer());
        try {
            while (mailOutbox.writeLetters()) {
                LOG.log(Level.DEBUG, "More notifications wait; the next mails are written.");
            }
            int connections = 0;
            while (connections < MAX_CONNECTIONS && mailOutbox.isAnyDue() && sendOverOneConnection()) {
                connections++;
            }
        } finally {
            tenant.leave();
        }
    }

    /** Sends until nothing is due or the connection ends; returns false if the mail server is unavailable. */
    private boolean sendOverOneConnection() {
        try (Transport server = post.connected()) {
            boolean more = true;
            while (more && server.isConnected()) {
                Optional<LetterRow> letter = mailOutbox.take();
                letter.ifPresent(one -> send(one, server));
                more = letter.isPresent();
            }
            return true;
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "The mail server is away: {0}", name(e));
            return false;
        }
    }

    private void send(LetterRow letter, Transport server) {
        if (letter.email().isEmpty()) {
            mailOutbox.drop(letter);
        } else if (isAccepted(letter, server)) {
            mailOutbox.markSent(letter);
            tally.add(MailCounters.Result.SENT);
        } else if (!mailOutbox.putOff(letter)) {
            tally.add(MailCounters.Result.PUT_OFF);
        } else {
            tally.add(MailCounters.Result.GIVEN_UP);
            LOG.log(Level.ERROR, "Letter {0} is set aside: it could not be sent for days", letter.id());
        }
    }

    /** Whether the mail server has accepted the mail. */
    private boolean isAccepted(LetterRow letter, Transport server) {
        try {
            post.send(letter, server);
            return true;
        } catch (SendFailedException | AddressException e) {
            LOG.log(Level.WARNING, "Letter {0} waits: {1}", letter.id(), name(e));
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, "Letter {0} waits: {1}", letter.id(), name(e));
            close(server);
        }
        return false;
    }

    /** Closes the connection, because the state of a failed exchange would break the next mail. */
    private static void close(Transport server) {
        try {
            server.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "It was closed already: {0}", name(e));
        }
    }

    private static String name(Exception e) {
        return e.getClass().getSimpleName();
    }
}
