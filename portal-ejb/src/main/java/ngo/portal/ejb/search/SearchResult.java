package ngo.portal.ejb.search;

import java.util.List;
import ngo.portal.persistence.search.SearchHit;
import ngo.portal.persistence.search.SearchQuery;

/**
 * What was found.
 *
 * @param narrow there is more than is shown; how much is told nobody
 */
public record SearchResult(SearchQuery query, List<SearchHit> hits, boolean narrow) {}
