/** Petitions, the pages of the organisations that collect for them, and the consent wordings on those pages. */
@NullMarked
package ngo.portal.persistence.petition;

import org.jspecify.annotations.NullMarked;
