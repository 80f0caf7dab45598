package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The front page: the newest statement, and the few before it. */
@Named
@RequestScoped
public class PublicHomePage {

    private static final int NEWEST_SHOWN = 4;

    @Inject
    private PublicService releases;

    private List<ReleaseRow> rows = List.of();

    public void load() {
        rows = releases.releases(
                        Slice.first(NEWEST_SHOWN), RequestLanguage.now().tag())
                .items();
    }

    /** The newest that stands; what was taken back does not open the page. */
    public @Nullable ReleaseRow getNewest() {
        return rows.stream()
                .filter(row -> row.kind() != PublicationKind.RETRACTED)
                .findFirst()
                .orElse(null);
    }

    public List<ReleaseRow> getEarlier() {
        @Nullable ReleaseRow newest = getNewest();
        return rows.stream().filter(row -> !row.equals(newest)).toList();
    }
}
