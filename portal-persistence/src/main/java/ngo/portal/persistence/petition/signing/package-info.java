/** Who signs a petition: what the public may do through a few functions, and what the clock and the courier do with it. */
@NullMarked
package ngo.portal.persistence.petition.signing;

import org.jspecify.annotations.NullMarked;
