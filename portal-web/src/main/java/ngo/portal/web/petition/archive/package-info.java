/** Pages on which a petition ends: the effect before, the report after. */
@NullMarked
package ngo.portal.web.petition.archive;

import org.jspecify.annotations.NullMarked;
