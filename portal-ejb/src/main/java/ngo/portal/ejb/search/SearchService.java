package ngo.portal.ejb.search;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.document.DocumentKinds;
import ngo.portal.persistence.search.SearchHit;
import ngo.portal.persistence.search.SearchQuery;
import ngo.portal.persistence.search.SearchRepository;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Full-text search in titles and texts of documents that the caller may read. Funding requests and other encrypted content
 * are in no index. The audit trail records no search terms: they are private to the caller.
 */
@Stateless
public class SearchService {

    public static final int MAX_WORDS_CHARACTERS = 200;

    /** Maximum number of results. */
    private static final int MOST = 50;

    @Inject
    private SearchRepository searches;

    @Inject
    private DocumentKinds documentKinds;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** The kinds of documents that can be searched. */
    public Set<String> kinds() {
        return documentKinds.names();
    }

    /**
     * Stores a search query, so that its terms are in no URL.
     *
     * @param kind one of {@link #kinds}, or empty
     */
    public UUID ask(String words, String kind) {
        access.requireMember();
        String wanted = words(words);
        if (wanted.isEmpty()) {
            throw new InvalidInput("words");
        }
        if (!kind.isEmpty() && !kinds().contains(kind)) {
            throw new InvalidInput("kind");
        }
        return searches.keep(tenant.organisation(), tenant.subject(), new SearchQuery(wanted, kind), clock.instant());
    }

    /** The results of a stored query of the caller; absent if it was deleted or belongs to another person. */
    public Optional<SearchResult> result(UUID asked) {
        access.requireMember();
        return searches.find(asked).map(query -> {
            List<SearchHit> hits = searches.hits(query, MOST + 1);
            boolean narrow = hits.size() > MOST || hits.stream().anyMatch(SearchHit::narrow);
            return new SearchResult(query, hits.subList(0, Math.min(MOST, hits.size())), narrow);
        });
    }

    /** Removes characters that no keyboard produces. */
    public static String words(String given) {
        String words = given.codePoints()
                .map(one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE ? ' ' : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (words.length() > MAX_WORDS_CHARACTERS) {
            throw new InvalidInput("words");
        }
        return words;
    }
}
