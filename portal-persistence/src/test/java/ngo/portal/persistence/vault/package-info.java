/** Keys, and the database where they are kept. */
@NullMarked
package ngo.portal.persistence.vault;

import org.jspecify.annotations.NullMarked;
