/** Organisations join, are frozen, suspended, leave; and how the portal itself is. */
@NullMarked
package ngo.portal.web.membership;

import org.jspecify.annotations.NullMarked;
