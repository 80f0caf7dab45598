/** What programs do at the desk of a petition. */
@NullMarked
package ngo.portal.web.api.petition.desk;

import org.jspecify.annotations.NullMarked;
