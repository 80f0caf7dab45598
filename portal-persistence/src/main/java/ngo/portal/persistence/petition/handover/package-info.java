/** Lists of signatures that are handed over: their content, and the records of those that were made. */
@NullMarked
package ngo.portal.persistence.petition.handover;

import org.jspecify.annotations.NullMarked;
