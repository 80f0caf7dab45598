/** What the leads do for the coalition beside its documents: the rotating chair, and the decision log. */
@NullMarked
package ngo.portal.persistence.lead;

import org.jspecify.annotations.NullMarked;
