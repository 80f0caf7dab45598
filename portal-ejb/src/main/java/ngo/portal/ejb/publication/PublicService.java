package ngo.portal.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.publication.ListedDocument;
import ngo.portal.persistence.publication.PublicRepository;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.text.Summary;

/** Published statements, for everybody, signed in or not. */
@Stateless
public class PublicService {

    @Inject
    private PublicRepository releases;

    /** Published statements, newest first, in this language as far as they are translated. */
    public Slice.Part<ReleaseRow> releases(Slice slice, String language) {
        return releases.releases(slice, language);
    }

    /** A summary of each, in a sentence or two. */
    public Map<UUID, Summary> summaries(Collection<UUID> statements, String language) {
        return statements.isEmpty() ? Map.of() : releases.summaries(statements, language);
    }

    /** The months with publications, in UTC and in the form 2027-01; newest first. */
    public List<String> months(int most) {
        return releases.months(most);
    }

    /** Statements first published in a month that are not retracted. */
    public List<ListedDocument> listed(YearMonth month, int most) {
        return releases.listed(month, most);
    }

    public Release release(String slug, String language) {
        return releases.require(slug, language);
    }

    /** Statements that an organisation has signed by name and has not withdrawn from, newest first. */
    public Slice.Part<ReleaseRow> signedBy(String alias, Slice slice, String language) {
        return releases.signedBy(alias, slice, language);
    }

    /** Statements published with a text of this fingerprint. */
    public List<ReleaseRow> withFingerprint(String fingerprint) {
        return releases.withFingerprint(fingerprint);
    }
}
