package ngo.portal.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.publication.PublicHit;
import ngo.portal.persistence.publication.PublicSearchRepository;

/** Searches what is published, for anybody. */
@Stateless
public class PublicSearchService {

    private static final int MOST = 50;

    /** What was found; where there is more, how much is told nobody. */
    public record Found(List<PublicHit> hits, boolean narrow) {}

    @Inject
    private PublicSearchRepository searches;

    /**
     * What holds these words. A text that is found in several languages comes once, in that of the reader where it can.
     *
     * @param language in which the texts are; empty for any
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
