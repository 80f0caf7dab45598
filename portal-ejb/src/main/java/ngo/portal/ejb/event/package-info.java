/** What has happened. Audit and notification know only the interface, so a new event costs nothing there. */
@NullMarked
package ngo.portal.ejb.event;

import org.jspecify.annotations.NullMarked;
