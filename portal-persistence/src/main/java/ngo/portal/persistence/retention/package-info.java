/** Retention: the deletion of data that is kept for a limited time. */
@NullMarked
package ngo.portal.persistence.retention;

import org.jspecify.annotations.NullMarked;
