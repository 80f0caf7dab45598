/** Limits that all nodes share. */
@NullMarked
package ngo.portal.ejb.limit;

import org.jspecify.annotations.NullMarked;
