/** The keys of the vault: what they are, and the database of their own where they are kept, wrapped. */
@NullMarked
package ngo.portal.persistence.vault;

import org.jspecify.annotations.NullMarked;
