package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.persistence.publication.PublicPlanReading;
import ngo.portal.persistence.publication.PublicTranslation;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestLanguage;

/** In which languages an adopted plan is read, each at its own address. */
@Named
@RequestScoped
public class PublicPlanLanguages {

    @Inject
    private PublicPlanPage page;

    @Inject
    private OidcSettings settings;

    /**
     * One of them.
     *
     * @param name of the language in itself
     */
    public record Version(String language, String name, String path, String address) {}

    /** The original and its approved translations; nothing where there are none. */
    public List<Version> getAll() {
        PublicPlanReading reading = page.getReading();
        return reading.translations().isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(original()),
                                reading.translations().stream().map(PublicTranslation::language))
                        .flatMap(tag -> RequestLanguage.offered(tag).stream())
                        .map(this::version)
                        .toList();
    }

    private Version version(InterfaceLanguage language) {
        String path = path(language.tag());
        return new Version(language.tag(), language.ownName(), path, settings.getBaseUrl() + path);
    }

    /** The canonical address of this text: if the page shows the original because there is no translation, the address of the original. */
    public String getCanonical() {
        return settings.getBaseUrl() + path(isTranslated() ? page.getReading().language() : spokenOriginal());
    }

    /** Where the authentic text is read. */
    public String getOriginal() {
        return settings.getBaseUrl() + path(spokenOriginal());
    }

    public boolean isTranslated() {
        return page.getReading().isTranslated();
    }

    /** Something of it was translated, and the reader has asked for yet another language. */
    public boolean isUntranslated() {
        return !isTranslated()
                && !page.getReading().translations().isEmpty()
                && !original().equals(RequestLanguage.now().tag());
    }

    private String original() {
        return page.getPlan().head().language();
    }

    private String spokenOriginal() {
        return RequestLanguage.about(original()).tag();
    }

    private String path(String tag) {
        return "/" + tag + "/plans/" + page.getSlug();
    }
}
