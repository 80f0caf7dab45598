/** Petitions, the pages of those who collect for them, and to what people agree there. */
@NullMarked
package ngo.portal.persistence.petition;

import org.jspecify.annotations.NullMarked;
