/** The desk of a petition, for programs. */
@NullMarked
package ngo.portal.web.api.petition.desk;

import org.jspecify.annotations.NullMarked;
