/**
 * The vault: seals what would put people at risk, and opens it only for organisations that may read it. Features stand on
 * it, it knows none.
 */
@NullMarked
package ngo.portal.ejb.vault;

import org.jspecify.annotations.NullMarked;
