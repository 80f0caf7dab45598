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
 * A mail address as a supporter enters it.
 *
 * @param mailbox to which mail is sent: as it was entered, with its domain in ASCII form
 * @param normal canonical form, the same for all spellings of one mailbox
 * @param earlier canonical forms that the mailbox may have had before the rules of its provider were known
 * @param domain in ASCII form
 */
public record SupporterAddress(String mailbox, String normal, List<String> earlier, String domain) {

    private static final int MAX_CHARACTERS = 254;
    private static final int MAX_LOCAL_CHARACTERS = 64;

    /**
     * The characters that are allowed before the at sign without quotes: ASCII alone. Another letter would reach the mail
     * server as its low byte, and the mail would go to the mailbox of that other name.
     */
    private static final Pattern LOCAL = Pattern.compile("(?!\\.)(?!.*\\.\\.)[!-~&&[^@<>()\\[\\],;:\"\\\\]]+(?<!\\.)");

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    public SupporterAddress {
        earlier = List.copyOf(earlier);
    }

    /** Empty if the input is no address. */
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

    /** At every provider, case and a suffix after a plus sign do not distinguish mailboxes; some providers have further rules. */
    private static Mailbox untagged(String local, String domain) {
        String lower = local.toLowerCase(Locale.ROOT);
        int tag = lower.indexOf('+');
        return new Mailbox(tag > 0 ? lower.substring(0, tag) : lower, domain);
    }

    /** All forms, the canonical one first. */
    Stream<String> forms() {
        return Stream.concat(Stream.of(normal), earlier.stream());
    }

    /** Whether many simultaneous signatures are normal for its provider, because of its size. */
    public boolean isOfALargeProvider() {
        return MailProvider.of(domain).filter(MailProvider::isLarge).isPresent();
    }
}
