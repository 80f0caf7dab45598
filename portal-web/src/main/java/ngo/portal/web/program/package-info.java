/** Pages on which the office of the coalition gives programs access to the API, limits it and revokes it. */
@NullMarked
package ngo.portal.web.program;

import org.jspecify.annotations.NullMarked;
