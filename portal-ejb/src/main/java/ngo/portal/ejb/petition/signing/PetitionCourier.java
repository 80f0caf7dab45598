package ngo.portal.ejb.petition.signing;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.limit.RateLimitService;
import ngo.portal.ejb.notification.MailCounters;
import ngo.portal.persistence.petition.signing.OpenedMail;
import ngo.portal.persistence.petition.signing.PetitionMailRow;
import ngo.portal.persistence.petition.signing.PetitionTimerRepository.MailOutcome;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends the mails of petitions over one connection, each second as many as the mail server is configured to accept. No row
 * lock is held while it waits for the server; a mail whose lease another node has taken over is left to that node; if the
 * process dies after the mail server accepted a mail and before the mark, that mail is sent again, under the same
 * Message-ID.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PetitionCourier {

    private static final Logger LOG = System.getLogger(PetitionCourier.class.getName());
    private static final int MAILS_A_DAY = 5;
    private static final Duration APART = Duration.ofHours(24).dividedBy(MAILS_A_DAY);

    /** The enhanced status code of the mail server's answer; must not match a part of an IP address. */
    private static final Pattern ENHANCED_STATUS = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?!\\.?\\d)");

    /** RFC 3463. Of the other codes under 5.1, servers use 5.1.0, 5.1.7 and 5.1.8 about the sender. */
    private static final Pattern NO_MAILBOX = Pattern.compile("5\\.1\\.(?:[12346]|10)");

    private static final Pattern NO_MAILBOX_IN_SHORT = Pattern.compile("55[013](?:[ -].*)?");

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private PetitionTimerService service;

    @Inject
    private PetitionKeys keys;

    @Inject
    private PetitionMail post;

    @Inject
    private MailCounters tally;

    @Inject
    private RateLimitService limits;

    @Inject
    private TenantContext tenant;

    @Inject
    @ConfigProperty(name = "portal.petition.mails.per.second", defaultValue = "50")
    private int perSecond;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        singleFlight.take(this::round);
    }

    private void round() {
        tenant.enter(TenantPrincipal.timer());
        try {
            List<PetitionMailRow> due = service.claim(perSecond);
            if (!due.isEmpty()) {
                send(due);
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The courier of petitions comes again: {0}",
                    e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }

    private void send(List<PetitionMailRow> due) {
        Deque<PetitionMailRow> left = new ArrayDeque<>();
        for (PetitionMailRow mail : due) {
            if (isAllowed(mail)) {
                left.add(mail);
            }
        }
        if (!left.isEmpty()) {
            sendAll(left);
        }
    }

    /** Whether the mail is sent now; if not, its outcome is recorded. A mail that cannot be decrypted does not affect others. */
    private boolean isAllowed(PetitionMailRow mail) {
        Duration wait;
        try {
            wait = wait(mail);
        } catch (RuntimeException broken) {
            putOff(mail, broken);
            return false;
        }
        if (!wait.isZero()) {
            service.putOff(mail, wait);
        }
        return wait.isZero();
    }

    private void putOff(PetitionMailRow mail, RuntimeException broken) {
        log(mail, broken);
        service.mark(mail, MailOutcome.LATER);
        count(MailOutcome.LATER);
    }

    /** Nothing of whom the mail is for. */
    private static void log(PetitionMailRow mail, RuntimeException broken) {
        LOG.log(
                Level.WARNING,
                "A mail of petition {0} cannot be made, later: {1}",
                mail.petition(),
                broken.getClass().getSimpleName());
    }

    /**
     * The delay until its address may receive another mail. Counted when the mail is due, even if the mail server is
     * unavailable: mails postponed for that reason were counted already.
     */
    private Duration wait(PetitionMailRow mail) {
        if (mail.attempts() != 1) {
            return Duration.ZERO;
        }
        return supporter(mail)
                .flatMap(one -> SupporterAddress.of(one.mailbox()))
                .map(address -> limits.take("PETITION_MAIL", keys.ofAddress(address), MAILS_A_DAY, APART))
                .orElse(Duration.ZERO);
    }

    private void sendAll(Deque<PetitionMailRow> left) {
        try (Transport server = post.connected()) {
            while (!left.isEmpty()) {
                outcome(left.peek(), server).ifPresent(outcome -> {
                    service.mark(left.element(), outcome);
                    count(outcome);
                });
                left.remove();
            }
        } catch (MessagingException away) {
            LOG.log(
                    Level.WARNING,
                    "The mail server is away: {0}",
                    away.getClass().getSimpleName());
            left.forEach(mail -> {
                service.mark(mail, MailOutcome.LATER);
                count(MailOutcome.LATER);
            });
        }
    }

    private void count(MailOutcome outcome) {
        switch (outcome) {
            case SENT -> tally.add(MailCounters.Result.SENT);
            case LATER -> tally.add(MailCounters.Result.PUT_OFF);
            case BOUNCED -> tally.add(MailCounters.Result.GIVEN_UP);
            case NONE -> LOG.log(Level.DEBUG, "Nobody was to get that mail.");
        }
    }

    /** Empty if another courier has taken the mail over, or its row does not belong to the supporter encrypted in it. */
    private Optional<MailOutcome> outcome(PetitionMailRow mail, Transport server) {
        try {
            Optional<Supporter> supporter = supporter(mail);
            if (supporter.isEmpty() || !server.isConnected()) {
                return Optional.of(MailOutcome.LATER);
            }
            Optional<SupporterAddress> address =
                    SupporterAddress.of(supporter.get().mailbox());
            // Entered while non-ASCII letters were accepted: it would reach nobody, or the wrong mailbox.
            if (address.isEmpty()) {
                return Optional.of(MailOutcome.BOUNCED);
            }
            OpenedMail opened = opened(mail, supporter.get(), address.get());
            if (opened.mails().isEmpty()) {
                return Optional.of(MailOutcome.LATER);
            }
            if (!service.renew(mail, opened)) {
                return Optional.empty();
            }
            if (service.isBlocked(keys.ofAnyForm(address.get()))) {
                return Optional.of(MailOutcome.NONE);
            }
            post.send(mail, supporter.get(), server);
            return Optional.of(MailOutcome.SENT);
        } catch (AddressException none) {
            return Optional.of(MailOutcome.BOUNCED);
        } catch (MessagingException refused) {
            return Optional.of(isForGood(refused) ? MailOutcome.BOUNCED : MailOutcome.LATER);
        } catch (RuntimeException broken) {
            log(mail, broken);
            return Optional.of(MailOutcome.LATER);
        }
    }

    private OpenedMail opened(PetitionMailRow mail, Supporter supporter, SupporterAddress address) {
        List<byte[]> mails = Stream.concat(
                        keys.ofMailbox(mail.petition(), address).stream(),
                        keys.ofEarlier(mail.petition(), address).stream())
                .toList();
        return new OpenedMail(
                mails, SigningCode.of(supporter.code()).orElseThrow().hash(), keys.ofAddress(address));
    }

    /** The input; empty while the key of its day is not loaded. */
    private Optional<Supporter> supporter(PetitionMailRow mail) {
        return keys.cipher(mail.object())
                .map(cipher ->
                        Supporter.of(cipher.openText(mail.id(), PendingText.FIELD, mail.generation(), mail.sealed())));
    }

    /**
     * Whether the mail server reports permanently that the mailbox does not exist. A refusal because of the sender, the
     * account or the message concerns every mail and says nothing about this recipient. Jakarta Mail names an address as
     * invalid only if the server has refused it as a recipient.
     */
    static boolean isForGood(MessagingException refused) {
        if (!(refused instanceof SendFailedException failed)) {
            return false;
        }
        @Nullable Address @Nullable [] invalid = failed.getInvalidAddresses();
        if (invalid == null || invalid.length == 0) {
            return false;
        }
        for (@Nullable Exception one = failed; one instanceof MessagingException more; one = more.getNextException()) {
            if (saysThatThereIsNoMailbox(Objects.requireNonNullElse(one.getMessage(), ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysThatThereIsNoMailbox(String answer) {
        String line = answer.lines().findFirst().orElse("");
        Matcher status = ENHANCED_STATUS.matcher(line);
        return line.startsWith("5")
                && (status.find()
                        ? NO_MAILBOX.matcher(status.group()).matches()
                        : NO_MAILBOX_IN_SHORT.matcher(line).matches());
    }
}
