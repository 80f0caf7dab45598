/** Lists of signatures for the addressee of a petition: generated for one person, and not stored. */
@NullMarked
package ngo.portal.ejb.petition.handover;

import org.jspecify.annotations.NullMarked;
