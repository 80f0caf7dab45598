package ngo.portal.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.web.shared.Markup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where the coalition is reached, as its operator has set it. */
@Named
@ApplicationScoped
public class PublicContact {

    private static final String MAIL = "mailto:";

    /** A pattern with a single way to match, so that long texts cause no backtracking. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}+@[A-Za-z0-9](?:[A-Za-z0-9-]|\\.(?=[A-Za-z0-9])){2,200}+");

    @Inject
    @ConfigProperty(name = "portal.contact.email")
    private Optional<String> email;

    @Inject
    @ConfigProperty(name = "portal.security.contact")
    private Optional<String> security;

    /** The address for everybody; absent where none is set. */
    public @Nullable String getEmail() {
        return email.orElse(null);
    }

    /** Words in which addresses for mail can be followed, as HTML. */
    public String linked(String words) {
        Markup html = new Markup();
        Matcher address = ADDRESS.matcher(words);
        int done = 0;
        while (address.find()) {
            html.text(words.substring(done, address.start()))
                    .raw("<a href=\"mailto:")
                    .text(address.group());
            html.raw("\"><bdi dir=\"ltr\">").text(address.group()).raw("</bdi></a>");
            done = address.end();
        }
        return html.text(words.substring(done)).toString();
    }

    /** The contact for vulnerability reports, for display; absent if none is configured. */
    public @Nullable String getSecurity() {
        return security.or(() -> email).orElse(null);
    }

    /** The same as an address to follow. */
    public @Nullable String getSecurityLink() {
        @Nullable String contact = getSecurity();
        return contact == null || contact.startsWith("https:") ? contact : MAIL + contact;
    }
}
