package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Metadata of a public page for search engines and link previews. Addresses have the portal's own origin, whatever host the request named. */
@Named
@RequestScoped
public class PublicHead {

    /** The paging parameter, which is part of the canonical address; all other parameters lead to the same page. */
    private static final String PART = "after";

    private static final String IMAGE = "/resources/share.png";

    @Inject
    private HttpServletRequest request;

    @Inject
    private OidcSettings settings;

    /** The one address of this page. */
    public String getCanonical() {
        @Nullable Object seen = request.getAttribute(AddressFilter.SEEN);
        String path = seen == null ? "/" : seen.toString().split("\\?", 2)[0];
        @Nullable String after = request.getParameter(PART);
        boolean going = after != null && after.matches("[A-Za-z0-9_.:~-]{1,100}");
        return settings.getBaseUrl() + path + (going ? "?" + PART + "=" + after : "");
    }

    /** The absolute address of the preview image, as link previews need it. */
    public String getImage() {
        return settings.getBaseUrl() + IMAGE;
    }

    public String getLocale() {
        return locale(RequestLanguage.now());
    }

    /** The others in which this page can be read. */
    public List<String> getOtherLocales() {
        return RequestLanguage.offered().stream()
                .filter(language -> language != RequestLanguage.now())
                .map(PublicHead::locale)
                .toList();
    }

    /** Of a text; that of a language which the portal does not speak is the language alone. */
    public String locale(String tag) {
        return RequestLanguage.offered(tag).map(PublicHead::locale).orElse(tag.replace('-', '_'));
    }

    /** The locale as language and country, as the Open Graph protocol requires. */
    static String locale(InterfaceLanguage language) {
        return switch (language) {
            case EN -> "en_GB";
            case FR -> "fr_FR";
            case ES -> "es_ES";
            case AR -> "ar_AR";
            case RU -> "ru_RU";
        };
    }
}
