package ngo.portal.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.publication.PublicHit;
import ngo.portal.persistence.publication.PublicSearchRepository;

/** Full-text search in published documents, for the public. */
@Stateless
public class PublicSearchService {

    private static final int MOST = 50;

    /** Search results; {@code narrow} is set if there are more, whose number is not disclosed. */
    public record Found(List<PublicHit> hits, boolean narrow) {}

    @Inject
    private PublicSearchRepository searches;

    /**
     * Texts that contain these words. A text found in several languages is listed once, in the reader's language if
     * possible.
     *
     * @param language of the texts; empty for any
     */
    public Found search(String words, String language, String reader) {
        List<PublicHit> hits = searches.hits(words, language, MOST + 1);
        Map<String, PublicHit> once = new LinkedHashMap<>();
        for (PublicHit hit : hits) {
            once.merge(
                    hit.kind() + hit.slug() + hit.heading(),
                    hit,
                    (first, other) -> other.language().equals(reader) ? other : first);
        }
        return new Found(
                once.values().stream().limit(MOST).toList(),
                hits.size() > MOST || hits.stream().anyMatch(PublicHit::narrow));
    }
}
