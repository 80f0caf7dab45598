/** Petitions, for programs. */
@NullMarked
package ngo.portal.web.api.petition;

import org.jspecify.annotations.NullMarked;
