/** Lists of signatures that are handed over: what goes into them, and what is kept of them. */
@NullMarked
package ngo.portal.persistence.petition.handover;

import org.jspecify.annotations.NullMarked;
