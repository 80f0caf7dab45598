/** Lists of signatures that are handed over with a petition: made for one person, and not kept. */
@NullMarked
package ngo.portal.ejb.petition.handover;

import org.jspecify.annotations.NullMarked;
