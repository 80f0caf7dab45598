/** Deletion of data whose retention period has ended. */
@NullMarked
package ngo.portal.ejb.retention;

import org.jspecify.annotations.NullMarked;
