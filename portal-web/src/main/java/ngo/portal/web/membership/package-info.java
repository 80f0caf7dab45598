/** Pages on the life cycle of memberships, and the system page. */
@NullMarked
package ngo.portal.web.membership;

import org.jspecify.annotations.NullMarked;
