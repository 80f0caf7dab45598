/** Notifications, and the mails that announce them. No mail carries content. */
@NullMarked
package ngo.portal.persistence.notification;

import org.jspecify.annotations.NullMarked;
