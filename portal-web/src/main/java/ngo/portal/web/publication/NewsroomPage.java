package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.RequestLanguage;

/** Everything that was published, newest first. */
@Named
@RequestScoped
public class NewsroomPage extends PublicList<ReleaseRow> {

    @Inject
    private PublicService releases;

    @Override
    protected Slice.Part<ReleaseRow> read(Slice slice) {
        return releases.releases(slice, RequestLanguage.now().tag());
    }
}
