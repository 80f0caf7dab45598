package ngo.portal.ejb.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.notification.LetterRow;
import ngo.portal.persistence.setting.OfferedLanguages;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.text.DateStyle;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Messages;
import ngo.portal.persistence.text.pseudo.PseudoLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Sends one notification mail through the mail server, in the recipient's language. It states how many items wait and until
 * when, never what they are.
 */
@ApplicationScoped
public class Letter {

    @Inject
    private MailSettings settings;

    /** A connection to the mail server for any number of mails. */
    public Transport connected() throws MessagingException {
        return settings.connected();
    }

    public void send(LetterRow letter, Transport server) throws MessagingException {
        Words words = new Words(letter);
        String inbox = settings.inbox();
        new MailMessage(letter.id().toString(), words.tag(), words.subject(), words.body(inbox), words.html(inbox))
                .send(new InternetAddress(settings.from()), MailSettings.recipient(letter.email()), server);
    }

    /**
     * The text of a notification mail about a number of items and a deadline, for a reader of this language and time zone.
     *
     * @param marked as {@link PseudoLanguage} says it
     */
    record Words(int things, @Nullable Instant deadline, InterfaceLanguage language, ZoneId zone, boolean marked) {

        private static final Map<InterfaceLanguage, Messages> TEXTS = Arrays.stream(InterfaceLanguage.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> Messages.of(Letter.class, "letter", language)));

        Words(int things, @Nullable Instant deadline, InterfaceLanguage language, ZoneId zone) {
            this(things, deadline, language, zone, false);
        }

        Words(LetterRow letter) {
            this(
                    letter.things(),
                    letter.deadline(),
                    language(letter.language()),
                    PersonSetting.zone(letter.zone()),
                    PseudoLanguage.isSpoken(letter.language()));
        }

        /** Falls back to a default if the language is no longer offered. */
        private static InterfaceLanguage language(String tag) {
            return InterfaceLanguage.of(tag)
                    .filter(OfferedLanguages.here().all()::contains)
                    .orElse(OfferedLanguages.here().usual());
        }

        String subject() {
            return texts().say("subject", things);
        }

        String body(String inbox) {
            return texts().say("waits", things) + until() + texts().say("sign", inbox);
        }

        /** The same as HTML. */
        String html(String inbox) {
            return new MailFrame(tag(), language.direction(), texts().say("portal")).of(subject(), body(inbox));
        }

        /** The tag of the language. */
        String tag() {
            return marked ? PseudoLanguage.TAG : language.tag();
        }

        private Messages texts() {
            Messages texts = Objects.requireNonNull(TEXTS.get(language));
            return marked ? texts.marked() : texts;
        }

        private String until() {
            if (deadline == null) {
                return "";
            }
            LocalDateTime end = LocalDateTime.ofInstant(deadline, zone);
            return texts().say(
                            "deadline",
                            DateStyle.WEEKDAY.of(end, language),
                            DateStyle.CLOCK.of(end, language),
                            DateStyle.zone(zone, deadline, language));
        }
    }
}
