/** Words in the documents that somebody may read. Candidates come from an index, what is shown from the documents themselves. */
@NullMarked
package ngo.portal.persistence.search;

import org.jspecify.annotations.NullMarked;
