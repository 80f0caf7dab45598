/**
 * The trail for people: read, checked and taken along. What was done is told in the words of a bundle, whom it was done
 * to only where the reader may see it.
 */
@NullMarked
package ngo.portal.web.audit;

import org.jspecify.annotations.NullMarked;
