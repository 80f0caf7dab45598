/** Forgets what has been kept long enough. */
@NullMarked
package ngo.portal.ejb.retention;

import org.jspecify.annotations.NullMarked;
