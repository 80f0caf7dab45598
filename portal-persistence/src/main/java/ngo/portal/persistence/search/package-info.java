/** Full-text search in the documents that a person may read. Candidates come from an index, the results from the documents themselves. */
@NullMarked
package ngo.portal.persistence.search;

import org.jspecify.annotations.NullMarked;
