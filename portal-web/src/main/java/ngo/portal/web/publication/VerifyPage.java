package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.web.shared.Address;
import org.jspecify.annotations.Nullable;

/** Is a text ours? Answered from its fingerprint. */
@Named
@RequestScoped
public class VerifyPage {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MAX_ECHO_CHARACTERS = 200;

    /** What can be said about a fingerprint. */
    public enum Finding {
        NOT_ASKED,
        MALFORMED,
        UNKNOWN,
        CURRENT,
        CORRECTED,
        RETRACTED
    }

    @Inject
    private PublicService releases;

    @Inject
    private Address address;

    private String code = "";
    private Finding finding = Finding.NOT_ASKED;
    private @Nullable Release release;

    public void load() {
        String asked = SPACE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        if (asked.isEmpty()) {
            finding = Finding.NOT_ASKED;
        } else if (FINGERPRINT.matcher(asked).matches()) {
            Optional<Release> found = releases.releaseOf(asked, address.getLanguage());
            release = found.orElse(null);
            finding = found.map(now -> finding(now, asked)).orElse(Finding.UNKNOWN);
        } else {
            finding = Finding.MALFORMED;
        }
    }

    private static Finding finding(Release now, String asked) {
        if (now.kind() == PublicationKind.RETRACTED) {
            return Finding.RETRACTED;
        }
        boolean translated =
                now.translations().stream().anyMatch(one -> one.fingerprint().equals(asked));
        return translated || now.fingerprint().equals(asked) ? Finding.CURRENT : Finding.CORRECTED;
    }

    public Finding getFinding() {
        return finding;
    }

    /** The statement as it stands now; absent where the text is not ours. */
    public @Nullable Release getRelease() {
        return release;
    }

    public String getCode() {
        return code.substring(0, Math.min(code.length(), MAX_ECHO_CHARACTERS));
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
