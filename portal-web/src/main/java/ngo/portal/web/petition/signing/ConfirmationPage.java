package ngo.portal.web.petition.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.persistence.petition.signing.SignedPetitionRow;
import ngo.portal.persistence.publication.PublicSupporterRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Confirms what has been done. The page needs no identity: everybody who opens it reads the same. */
@Named
@RequestScoped
public class ConfirmationPage {

    @Inject
    private SigningService signing;

    @Inject
    private PublicPetitionService petitions;

    @Inject
    private Text texts;

    private String slug = "";
    private String said = "sent";
    private @Nullable SignedPetitionRow petition;
    private String with = "";
    private PublicSupporterRepository.@Nullable Thanks thanks;
    private long total;

    public void load() {
        petition = signing.find(slug, RequestLanguage.now().tag()).orElseThrow(NotFound::new);
        if (said.equals("confirmed")) {
            total = signing.totalNow(petition);
            thanks = petitions.thanks(slug, with, RequestLanguage.now().tag()).orElse(null);
        }
    }

    /** What an organisation writes to people who have confirmed; absent if it has written nothing. */
    public PublicSupporterRepository.@Nullable Thanks getThanks() {
        return thanks;
    }

    public String getWith() {
        return with;
    }

    /** The organisation on whose page was signed; empty where it was the owner's. */
    public void setWith(@Nullable String with) {
        this.with = with == null ? "" : with;
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

    public @Nullable SignedPetitionRow getPetition() {
        return petition;
    }

    public String getTitle() {
        return texts.of("signing", "said." + said + ".title");
    }

    /** These words give the number of people who have confirmed, including the reader. */
    public String getWords() {
        return texts.of("signing", "said." + said + ".text", Math.max(1, total));
    }
}
