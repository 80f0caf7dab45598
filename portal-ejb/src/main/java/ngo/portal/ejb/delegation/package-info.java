/** Lending a role to a colleague, and taking it back. The quorum of leads counts organisations, so nobody gains a voice by it. */
@NullMarked
package ngo.portal.ejb.delegation;

import org.jspecify.annotations.NullMarked;
