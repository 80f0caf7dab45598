/** Which nodes of the portal there are. Each says so itself; only whoever administers the coalition reads it. */
@NullMarked
package ngo.portal.persistence.system;

import org.jspecify.annotations.NullMarked;
