/** What people should know, and the letters that tell them. No letter carries content. */
@NullMarked
package ngo.portal.persistence.notification;

import org.jspecify.annotations.NullMarked;
