package ngo.portal.web.shared;

import java.util.regex.Pattern;

/**
 * The public addresses of petitions that need headers or limits of their own. The filters ask before a request has a context, hence static
 * methods on paths.
 */
public final class SigningAddresses {

    private static final Pattern PAGES = Pattern.compile("/[a-z]{2}/petitions(/.*)?");

    private static final Pattern FORMS = Pattern.compile("/[a-z]{2}/petitions/.*|/petition/.*");

    private static final Pattern SIGNING =
            Pattern.compile("/[a-z]{2}/petitions/(?:confirm|withdraw|receipt|[^/]+/sign)(/.*)?");

    private static final Pattern PERSONAL =
            Pattern.compile("/[a-z]{2}/petitions/(?:confirm|withdraw|receipt|[a-z0-9-]{1,80}/sign"
                    + "|[a-z0-9-]{1,80}(?:/with/[a-z0-9-]{1,60})?/confirmed)");

    private static final Pattern SUPPORTERS = Pattern.compile("/[a-z]{2}/petitions/[a-z0-9-]{1,80}/supporters");

    private SigningAddresses() {}

    /** Whether it is the list of petitions, or any page of one. */
    public static boolean isPage(String path) {
        return PAGES.matcher(path).matches();
    }

    /** Whether a form that is sent there holds at most a signature. */
    public static boolean takesSignature(String path) {
        return FORMS.matcher(path).matches();
    }

    /** Whether a visitor signs or shows a code there. */
    public static boolean isSigning(String path) {
        return SIGNING.matcher(path).matches();
    }

    /** Whether the answer is for one person: caches do not store it, search engines do not list it. */
    public static boolean isPersonal(String path) {
        return PERSONAL.matcher(path).matches();
    }

    /** Whether it lists the names of signatories: for readers of the petition, not for searches for a person. */
    public static boolean isListOfNames(String path) {
        return SUPPORTERS.matcher(path).matches();
    }
}
