/** Notifications and their mails. A mail states that something waits, never what it is. */
@NullMarked
package ngo.portal.ejb.notification;

import org.jspecify.annotations.NullMarked;
