/** The nodes of the portal. Each node reports its own state; only administrators of the coalition read it. */
@NullMarked
package ngo.portal.persistence.system;

import org.jspecify.annotations.NullMarked;
