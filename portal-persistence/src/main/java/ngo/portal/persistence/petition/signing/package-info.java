/** Who signs a petition: what the public may do through three functions, and what the clock and the courier do with it. */
@NullMarked
package ngo.portal.persistence.petition.signing;

import org.jspecify.annotations.NullMarked;
