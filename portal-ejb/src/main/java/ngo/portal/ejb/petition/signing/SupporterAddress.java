package ngo.portal.ejb.petition.signing;

import com.ibm.icu.text.IDNA;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mail address as a supporter types it.
 *
 * @param mailbox to which mail is sent: as it was typed, its domain in the form of the network
 * @param normal the form in which two spellings of one mailbox are the same
 * @param domain in the form of the network
 */
public record SupporterAddress(String mailbox, String normal, String domain) {

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

    /** Where dots before the sign mean nothing. */
    private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

    private static final String ONE_NAME = "gmail.com";

    /** Providers of so many that their domain tells of nobody who signs in a row. */
    private static final Set<String> LARGE = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.fr",
            "live.com",
            "msn.com",
            "yahoo.com",
            "yahoo.fr",
            "yahoo.es",
            "icloud.com",
            "me.com",
            "mail.ru",
            "yandex.ru",
            "bk.ru",
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "sfr.fr",
            "laposte.net",
            "libero.it",
            "proton.me",
            "protonmail.com",
            "aol.com",
            "qq.com",
            "163.com");

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
        return Optional.of(new SupporterAddress(local + "@" + domain, normal(local, domain), domain));
    }

    /** Capitals and what follows a plus sign are the owner's own business; more is known only of some providers. */
    private static String normal(String local, String domain) {
        String lower = local.toLowerCase(Locale.ROOT);
        int tag = lower.indexOf('+');
        String plain = tag > 0 ? lower.substring(0, tag) : lower;
        return WITHOUT_DOTS.contains(domain) ? plain.replace(".", "") + "@" + ONE_NAME : plain + "@" + domain;
    }

    /** Whether its provider has so many people that many of them signing at once is nothing odd. */
    public boolean isOfALargeProvider() {
        return LARGE.contains(domain);
    }
}
