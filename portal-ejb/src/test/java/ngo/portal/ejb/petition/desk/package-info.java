/** Petitions in a real server. */
@NullMarked
package ngo.portal.ejb.petition.desk;

import org.jspecify.annotations.NullMarked;
