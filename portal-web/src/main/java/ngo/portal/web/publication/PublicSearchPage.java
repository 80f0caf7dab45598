package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import ngo.portal.ejb.publication.PublicSearchService;
import ngo.portal.ejb.search.SearchService;
import ngo.portal.persistence.publication.PublicHit;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.limit.Limits;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/** Full-text search in published documents. The search terms are in the address: they name no person, and the page can be shared. */
@Named
@RequestScoped
public class PublicSearchPage {

    @Inject
    private PublicSearchService searches;

    @Inject
    private Limits limits;

    @Inject
    private Networks networks;

    private String words = "";
    private String language = "";
    private PublicSearchService.Found found = new PublicSearchService.Found(List.of(), false);

    public void load() {
        words = SearchService.words(words);
        if (!language.isEmpty() && InterfaceLanguage.of(language).isEmpty()) {
            throw new InvalidInput("in");
        }
        if (!words.isEmpty()) {
            limits.take(Limit.PUBLIC_SEARCH, networks.of((HttpServletRequest)
                    FacesContext.getCurrentInstance().getExternalContext().getRequest()));
            found = searches.search(words, language, RequestLanguage.now().tag());
        }
    }

    public List<PublicHit> getHits() {
        return found.hits();
    }

    public boolean isNarrow() {
        return found.narrow();
    }

    /** Where it is read, in the language in which it was found if pages speak that. */
    public String address(PublicHit hit) {
        String spoken = RequestLanguage.offered(hit.language())
                .map(InterfaceLanguage::tag)
                .orElse(RequestLanguage.now().tag());
        String path = "/" + spoken + DocumentDescriptors.require(hit.kind()).place() + "/" + hit.slug();
        if (Addresses.target(path).isEmpty()) {
            throw new IllegalStateException(hit.kind() + " is never published");
        }
        return path;
    }

    /** The languages of the portal, each by its own name. */
    public List<Option> getLanguages() {
        return RequestLanguage.offered().stream()
                .map(one -> new Option(one.tag(), one.ownName(), one.tag().equals(language)))
                .toList();
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = Objects.requireNonNullElse(language, "");
    }
}
