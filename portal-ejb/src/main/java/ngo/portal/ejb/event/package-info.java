/** Events. Audit trail and notification depend on the interface alone, so a new event needs no change there. */
@NullMarked
package ngo.portal.ejb.event;

import org.jspecify.annotations.NullMarked;
