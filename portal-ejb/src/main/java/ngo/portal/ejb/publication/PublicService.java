package ngo.portal.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.publication.ListedRelease;
import ngo.portal.persistence.publication.PublicRepository;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.Summary;

/** What anybody may read, signed in or not. */
@Stateless
public class PublicService {

    @Inject
    private PublicRepository releases;

    /** The newsroom, newest first, in this language as far as it is translated. */
    public Slice.Part<ReleaseRow> releases(Slice slice, String language) {
        return releases.releases(slice, language);
    }

    /** What each of these is about, in a sentence or two. */
    public Map<UUID, Summary> summaries(Collection<UUID> statements, String language) {
        return statements.isEmpty() ? Map.of() : releases.summaries(statements, language);
    }

    /** The months in which something was published, as UTC has them and written as 2027-01; the newest first. */
    public List<String> months(int most) {
        return releases.months(most);
    }

    /** What was published first in a month and stands. */
    public List<ListedRelease> listed(YearMonth month, int most) {
        return releases.listed(month, most);
    }

    public Release release(String slug, String language) {
        return releases.require(slug, language);
    }

    /** What an organisation has signed by name and stands by, newest first. */
    public Slice.Part<ReleaseRow> signedBy(String alias, Slice slice, String language) {
        return releases.signedBy(alias, slice, language);
    }

    /** Where a text with this fingerprint was published. */
    public List<ReleaseRow> withFingerprint(String fingerprint) {
        return releases.withFingerprint(fingerprint);
    }
}
