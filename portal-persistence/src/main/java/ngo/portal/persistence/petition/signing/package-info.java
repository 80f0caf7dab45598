/** Signing of petitions: what the public may do through a few functions, and what the scheduler and the mail courier do with signatures. */
@NullMarked
package ngo.portal.persistence.petition.signing;

import org.jspecify.annotations.NullMarked;
