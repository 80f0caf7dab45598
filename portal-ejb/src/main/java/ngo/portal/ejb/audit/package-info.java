/** Keeps the trail. One row for each event, in the same transaction. */
@NullMarked
package ngo.portal.ejb.audit;

import org.jspecify.annotations.NullMarked;
