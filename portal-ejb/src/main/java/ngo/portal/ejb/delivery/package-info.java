/** Deliveries of public documents of every kind: recording, replies, follow-up and publication. */
@NullMarked
package ngo.portal.ejb.delivery;

import org.jspecify.annotations.NullMarked;
