package ngo.portal.web.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.AddressFilter;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The current page in each language that is offered. */
@Named
@RequestScoped
public class LanguageChoice {

    @Inject
    private HttpServletRequest request;

    @Inject
    private OidcSettings settings;

    /**
     * A language to choose.
     *
     * @param name in itself
     * @param address of the same page in it, or of the first page where this one is in no language's place
     * @param current whether this is it
     */
    public record Spoken(String tag, String name, String direction, String address, boolean current) {}

    public List<Spoken> getAll() {
        return RequestLanguage.offered().stream().map(this::spoken).toList();
    }

    /** Whether there is more than one. */
    public boolean isAny() {
        return RequestLanguage.offered().size() > 1;
    }

    /** Whether each language has a page of its own here, for links to the other languages. */
    public boolean isListed() {
        return isAny() && isInPlaceOfALanguage(seen());
    }

    /** The language for readers of none of these languages. */
    public Spoken getUsual() {
        return spoken(RequestLanguage.usual());
    }

    /** With the name of the portal's server, as those want it who list pages. */
    public String absolute(Spoken one) {
        return settings.getBaseUrl() + one.address();
    }

    /** The address of this page, to come back to. */
    public String getHere() {
        return seen();
    }

    private Spoken spoken(InterfaceLanguage language) {
        String seen = seen();
        String start = "/" + language.tag();
        String address = isInPlaceOfALanguage(seen) ? start + seen.substring(start.length()) : start + "/";
        boolean current = language == RequestLanguage.now();
        return new Spoken(language.tag(), language.ownName(), language.direction(), address, current);
    }

    private static boolean isInPlaceOfALanguage(String address) {
        return Addresses.language(address.split("\\?", 2)[0]).isPresent();
    }

    private String seen() {
        @Nullable Object seen = request.getAttribute(AddressFilter.SEEN);
        return seen == null ? "" : seen.toString();
    }
}
