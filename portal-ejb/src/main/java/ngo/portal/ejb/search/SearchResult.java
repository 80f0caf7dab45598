package ngo.portal.ejb.search;

import java.util.List;
import ngo.portal.persistence.search.SearchHit;
import ngo.portal.persistence.search.SearchQuery;

/**
 * Search results.
 *
 * @param narrow whether there are more than are shown; their number is not disclosed
 */
public record SearchResult(SearchQuery query, List<SearchHit> hits, boolean narrow) {}
