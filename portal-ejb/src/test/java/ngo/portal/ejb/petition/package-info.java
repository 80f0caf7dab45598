/** Petitions in a real server. */
@NullMarked
package ngo.portal.ejb.petition;

import org.jspecify.annotations.NullMarked;
