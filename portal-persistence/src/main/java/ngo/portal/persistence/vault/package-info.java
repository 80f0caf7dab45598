/** The keys of the vault: their types, and the separate key database in which they are stored, wrapped. */
@NullMarked
package ngo.portal.persistence.vault;

import org.jspecify.annotations.NullMarked;
