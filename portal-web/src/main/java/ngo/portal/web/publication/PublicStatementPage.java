package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.delivery.PublicDeliveryService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.delivery.PublicDelivery;
import ngo.portal.persistence.publication.PublicTranslation;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Summary;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** One published statement. Of a retracted one only the headline, the note and the history are left. */
@Named
@RequestScoped
public class PublicStatementPage {

    @Inject
    private PublicService releases;

    @Inject
    private PublicDeliveryService delivered;

    @Inject
    private OidcSettings settings;

    private String slug = "";
    private String language = RequestLanguage.now().tag();
    private @Nullable Release release;
    private List<PublicDelivery> deliveries = List.of();

    public void load() {
        Release read = releases.release(slug, language);
        release = read;
        deliveries = delivered.of(read.statement()).stream()
                .map(one -> addressed(read, one))
                .toList();
    }

    /** An addressee whom the statement names is called as in the text that is shown. */
    private static PublicDelivery addressed(Release release, PublicDelivery one) {
        List<String> own = release.text().addressees();
        List<String> shown = release.shownText().addressees();
        int place = own.indexOf(one.addressee());
        return place >= 0 && shown.size() == own.size() ? one.to(shown.get(place)) : one;
    }

    /** To whom it was delivered, the last one first. */
    public List<PublicDelivery> getDeliveries() {
        return deliveries;
    }

    public Release getRelease() {
        if (release == null) {
            throw new NotFound();
        }
        return release;
    }

    /**
     * The statement in one of the languages in which it can be read.
     *
     * @param name of the language in itself
     */
    public record Version(String language, String name, String path, String address) {}

    /** The original and its approved translations; nothing where there are none, or where a program cannot be led to them. */
    public List<Version> getVersions() {
        List<PublicTranslation> translations = getRelease().translations();
        return translations.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(getRelease().text().language()),
                                translations.stream().map(PublicTranslation::language))
                        .filter(PublicStatementPage::isOffered)
                        .map(this::version)
                        .toList();
    }

    private Version version(String tag) {
        String name =
                RequestLanguage.offered(tag).map(InterfaceLanguage::ownName).orElse(tag);
        return new Version(tag, name, path(tag), settings.getBaseUrl() + path(tag));
    }

    private static boolean isOffered(String tag) {
        return RequestLanguage.offered(tag).isPresent();
    }

    /** The canonical address of this text: if the page shows the original because there is no translation, the address of the original. */
    public String getCanonical() {
        return settings.getBaseUrl() + path(isTranslated() ? language : originalLanguage());
    }

    /** Where the authentic text is read. */
    public String getOriginal() {
        return settings.getBaseUrl() + path(originalLanguage());
    }

    /** Of the address of the original: its own language, or where the portal does not speak that, the usual one. */
    private String originalLanguage() {
        return RequestLanguage.about(getRelease().text().language()).tag();
    }

    private String path(String tag) {
        return "/" + tag + "/statements/" + slug;
    }

    /** What is read is a translation. */
    public boolean isTranslated() {
        return getRelease().translated() != null && !isRetracted();
    }

    /** The original is read by somebody who asked for another language. */
    public boolean isUntranslated() {
        return !isTranslated()
                && !isRetracted()
                && !getRelease().text().language().equals(language);
    }

    /** A summary for pages that list the statement; the reason, if it was retracted. */
    public String getSummary() {
        return isRetracted()
                ? getRelease().publicNote()
                : Summary.of(getRelease().shownText()).words();
    }

    public boolean isRetracted() {
        return getRelease().kind() == PublicationKind.RETRACTED;
    }

    public boolean isCorrected() {
        return getRelease().kind() == PublicationKind.CORRECTED;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
