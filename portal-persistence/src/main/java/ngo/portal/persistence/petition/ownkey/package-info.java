/**
 * Keys that organisations have uploaded for the addresses of their supporters: the one in use and the earlier ones. The
 * sealing is elsewhere.
 */
@NullMarked
package ngo.portal.persistence.petition.ownkey;

import org.jspecify.annotations.NullMarked;
