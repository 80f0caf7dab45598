/** What leads do for the coalition beside its documents: they hand the chair round. */
@NullMarked
package ngo.portal.ejb.lead;

import org.jspecify.annotations.NullMarked;
