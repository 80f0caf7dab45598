package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.persistence.publication.PublicPetition;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Summary;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** One petition, at its own address or on the page of an organisation that collects for it. */
@Named
@RequestScoped
public class PublicPetitionPage {

    @Inject
    private PublicPetitionService petitions;

    @Inject
    private OidcSettings settings;

    private String slug = "";
    private String with = "";
    private @Nullable PublicPetition petition;
    private PublicPetition.@Nullable Page page;

    /** A signature at the petition's own address is credited to the owner, as is one at the page of a partner that no longer collects. */
    public void load() {
        PublicPetition found = petitions.petition(slug, RequestLanguage.now().tag());
        petition = found;
        page = found.pages().stream()
                .filter(one -> with.isEmpty() ? one.owner() : one.alias().equals(with))
                .findFirst()
                .orElse(null);
        if (page == null && !with.isEmpty()) {
            if (!petitions.hadPage(found.head().id(), with)) {
                throw new NotFound();
            }
            Redirects.to(path(RequestLanguage.now().tag()));
        }
    }

    public PublicPetition getPetition() {
        if (petition == null) {
            throw new NotFound();
        }
        return petition;
    }

    public PublicPetition.Head getHead() {
        return getPetition().head();
    }

    public PublicPetition.Text getShown() {
        return getPetition().text();
    }

    /** Where what is signed here counts. */
    public PublicPetition.@Nullable Page getPage() {
        return page;
    }

    /** The pages of others. */
    public List<PublicPetition.Page> getOthers() {
        return getPetition().pages().stream().filter(one -> !one.equals(page)).toList();
    }

    /** The address of another page of the petition. */
    public String address(PublicPetition.Page other) {
        return path(RequestLanguage.now().tag()) + (other.owner() ? "" : "/with/" + other.alias());
    }

    /**
     * The petition in one of the languages in which it can be signed.
     *
     * @param name of the language in itself
     */
    public record Version(String language, String name, String path, String address) {}

    public List<Version> getVersions() {
        return getPetition().languages().stream()
                .flatMap(tag -> RequestLanguage.offered(tag).stream())
                .map(this::version)
                .toList();
    }

    private Version version(InterfaceLanguage language) {
        String path = path(language.tag()) + partner();
        return new Version(language.tag(), language.ownName(), path, settings.getBaseUrl() + path);
    }

    private String partner() {
        return with.isEmpty() ? "" : "/with/" + with;
    }

    /** The canonical address of this text. The page of a partner has a text of its own. */
    public String getCanonical() {
        return settings.getBaseUrl()
                + path(RequestLanguage.about(getShown().language()).tag())
                + partner();
    }

    /** Where the authentic text is read. */
    public String getOriginal() {
        return settings.getBaseUrl()
                + path(RequestLanguage.about(getHead().language()).tag())
                + partner();
    }

    private String path(String tag) {
        return "/" + tag + "/petitions/" + slug;
    }

    public boolean isTranslated() {
        return !getShown().original();
    }

    /** The original is read by somebody who asked for another language. */
    public boolean isUntranslated() {
        return getShown().original()
                && !getHead().language().equals(RequestLanguage.now().tag());
    }

    /** A summary for pages that list the petition. */
    public String getSummary() {
        return Summary.of(getShown().text()).words();
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getWith() {
        return with;
    }

    public void setWith(@Nullable String with) {
        this.with = with == null ? "" : with;
    }
}
