/** Keys that organisations have uploaded for the addresses of their supporters: which is in use, and which were. The sealing is elsewhere. */
@NullMarked
package ngo.portal.persistence.petition.ownkey;

import org.jspecify.annotations.NullMarked;
