/** The audit trail: one row for each event, in the same transaction. */
@NullMarked
package ngo.portal.ejb.audit;

import org.jspecify.annotations.NullMarked;
