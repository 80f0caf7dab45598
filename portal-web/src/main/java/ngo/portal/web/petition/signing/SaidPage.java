package ngo.portal.web.petition.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.persistence.petition.signing.SigningPageRow;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Says what has been done. It says so to whoever asks for it, and knows nobody. */
@Named
@RequestScoped
public class SaidPage {

    @Inject
    private SigningService signing;

    @Inject
    private Text texts;

    private String slug = "";
    private String said = "sent";
    private @Nullable SigningPageRow petition;
    private long total;

    public void load() {
        petition = signing.page(slug, RequestLanguage.now().tag(), "");
        total = signing.count(slug).total();
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public @Nullable SigningPageRow getPetition() {
        return petition;
    }

    public String getTitle() {
        return texts.of("signing", "said." + said + ".title");
    }

    /** With the number, where it is of those who have confirmed. */
    public String getWords() {
        return texts.of("signing", "said." + said + ".text", Math.max(1, total));
    }
}
