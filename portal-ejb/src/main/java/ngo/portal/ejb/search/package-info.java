/** Full-text search in documents. */
@NullMarked
package ngo.portal.ejb.search;

import org.jspecify.annotations.NullMarked;
