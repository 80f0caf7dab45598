/** Delegation of a role to a colleague, and its revocation. The quorum of leads counts organisations, so a delegation adds no vote. */
@NullMarked
package ngo.portal.ejb.delegation;

import org.jspecify.annotations.NullMarked;
