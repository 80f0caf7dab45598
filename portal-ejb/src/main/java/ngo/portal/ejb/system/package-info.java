/** How the portal itself is, for whoever looks after it. */
@NullMarked
package ngo.portal.ejb.system;

import org.jspecify.annotations.NullMarked;
