package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** One published statement. Of a retracted one only the headline, the note and the history are left. */
@Named
@RequestScoped
public class PublicStatementPage {

    @Inject
    private PublicService releases;

    private String slug = "";
    private String language = RequestLanguage.now().tag();
    private @Nullable Release release;

    public void load() {
        release = releases.release(slug, language);
    }

    public Release getRelease() {
        if (release == null) {
            throw new NotFound();
        }
        return release;
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
