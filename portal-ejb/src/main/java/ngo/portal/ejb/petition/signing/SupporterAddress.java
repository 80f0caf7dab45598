package ngo.portal.ejb.petition.signing;

import com.ibm.icu.text.IDNA;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.ejb.petition.signing.MailProvider.Mailbox;

/**
 * A mail address as a supporter types it.
 *
 * @param mailbox to which mail is sent: as it was typed, its domain in the form of the network
 * @param normal the form in which two spellings of one mailbox are the same
 * @param earlier other forms under which the same mailbox may have been known before its provider's rules were
 * @param domain in the form of the network
 */
public record SupporterAddress(String mailbox, String normal, List<String> earlier, String domain) {

    private static final int MAX_CHARACTERS = 254;
    private static final int MAX_LOCAL_CHARACTERS = 64;

    /**
     * What may stand before the sign without quotes: ASCII alone. A letter that is not would go to the mail server as its low byte, and the
     * mail to whoever has the mailbox of that name.
     */
    private static final Pattern LOCAL = Pattern.compile("(?!\\.)(?!.*\\.\\.)[!-~&&[^@<>()\\[\\],;:\"\\\\]]+(?<!\\.)");

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    public SupporterAddress {
        earlier = List.copyOf(earlier);
    }

    /** Empty where this is no address. */
    public static Optional<SupporterAddress> of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        int sign = plain.indexOf('@');
        if (sign < 1
                || sign > MAX_LOCAL_CHARACTERS
                || plain.length() > MAX_CHARACTERS
                || sign != plain.lastIndexOf('@')) {
            return Optional.empty();
        }
        String local = plain.substring(0, sign);
        StringBuilder name = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        NAMES.nameToASCII(plain.substring(sign + 1), name, info);
        String domain = name.toString().toLowerCase(Locale.ROOT);
        if (info.hasErrors()
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            return Optional.empty();
        }
        Mailbox mailbox = untagged(local, domain);
        return Optional.of(new SupporterAddress(
                local + "@" + domain,
                MailProvider.normal(mailbox).toString(),
                MailProvider.earlier(mailbox).stream().map(Mailbox::toString).toList(),
                domain));
    }

    /** Capitals and what follows a plus sign are the owner's own business everywhere; more is known of some providers. */
    private static Mailbox untagged(String local, String domain) {
        String lower = local.toLowerCase(Locale.ROOT);
        int tag = lower.indexOf('+');
        return new Mailbox(tag > 0 ? lower.substring(0, tag) : lower, domain);
    }

    /** The normal form first, and all others. */
    Stream<String> forms() {
        return Stream.concat(Stream.of(normal), earlier.stream());
    }

    /** Whether its provider has so many people that many of them signing at once is nothing odd. */
    public boolean isOfALargeProvider() {
        return MailProvider.of(domain).filter(MailProvider::isLarge).isPresent();
    }
}
