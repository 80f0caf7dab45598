/** Rate limits that all nodes share. */
@NullMarked
package ngo.portal.persistence.limit;

import org.jspecify.annotations.NullMarked;
