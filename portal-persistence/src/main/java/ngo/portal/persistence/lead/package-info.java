/** What the leads do for the coalition beside its documents: the chair that goes round, and the log of what was decided. */
@NullMarked
package ngo.portal.persistence.lead;

import org.jspecify.annotations.NullMarked;
