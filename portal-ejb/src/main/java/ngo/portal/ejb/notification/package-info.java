/** The inbox and the courier. Letters say that something waits, never what. */
@NullMarked
package ngo.portal.ejb.notification;

import org.jspecify.annotations.NullMarked;
