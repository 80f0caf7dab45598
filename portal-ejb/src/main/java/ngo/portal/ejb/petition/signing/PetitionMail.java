package ngo.portal.ejb.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.ejb.notification.MailFrame;
import ngo.portal.ejb.notification.MailMessage;
import ngo.portal.ejb.notification.MailSettings;
import ngo.portal.persistence.petition.signing.PetitionMailRow;
import ngo.portal.persistence.setting.OfferedLanguages;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Messages;
import ngo.portal.persistence.text.pseudo.PseudoLanguage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes one mail to a signer, in the language of the page. It contains no user input, so that nobody can make the portal
 * send their words to others.
 */
@ApplicationScoped
public class PetitionMail {

    @Inject
    private MailSettings settings;

    @Inject
    @ConfigProperty(name = "portal.base.url")
    private String baseUrl;

    /** A connection to the mail server for any number of mails. */
    Transport connected() throws MessagingException {
        return settings.connected();
    }

    void send(PetitionMailRow mail, Supporter supporter, Transport server) throws MessagingException {
        Words words = new Words(mail, supporter.code(), baseUrl);
        new MailMessage(mail.id() + "." + mail.number(), words.tag(), words.subject(), words.body(), words.html())
                .send(sender(), MailSettings.recipient(supporter.mailbox()), server);
    }

    /** An invalid sender address is no fault of the recipient: the mail waits until the setting is corrected. */
    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(settings.from());
        } catch (AddressException wrong) {
            throw new MessagingException("the sender of all mails is no address", wrong);
        }
    }

    /**
     * The text of a mail.
     *
     * @param marked as {@link PseudoLanguage} says it
     */
    record Words(PetitionMailRow mail, String code, String baseUrl, InterfaceLanguage language, boolean marked) {

        private static final Map<InterfaceLanguage, Messages> TEXTS = Arrays.stream(InterfaceLanguage.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> Messages.of(PetitionMail.class, "petition-mail", language)));

        Words(PetitionMailRow mail, String code, String baseUrl) {
            this(
                    mail,
                    code,
                    baseUrl,
                    InterfaceLanguage.of(mail.language())
                            .filter(OfferedLanguages.here().all()::contains)
                            .orElse(OfferedLanguages.here().usual()),
                    PseudoLanguage.isSpoken(mail.language()));
        }

        String subject() {
            return said("subject." + (mail.known() ? "known." : "") + mail.content(), mail.title());
        }

        String body() {
            String shown = SigningCode.of(code).map(SigningCode::shown).orElse(code);
            return said((mail.known() ? "known." : "confirm.") + mail.content(), mail.title())
                    + said("link", address("confirm", true), shown, address("confirm", false))
                    + said(mail.known() ? "known.away" : "away", address("withdraw", true));
        }

        private String address(String page, boolean withCode) {
            return baseUrl + "/" + language.tag() + "/petitions/" + page + (withCode ? "?c=" + code : "");
        }

        private String said(String key, Object... arguments) {
            Messages texts = Objects.requireNonNull(TEXTS.get(language));
            return (marked ? texts.marked() : texts).say(key, arguments);
        }

        /** The tag of the language. */
        String tag() {
            return marked ? PseudoLanguage.TAG : language.tag();
        }

        String html() {
            return new MailFrame(tag(), language.direction(), said("portal")).of(subject(), body());
        }
    }
}
