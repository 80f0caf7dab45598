/** Deliveries of public documents of every kind: recorded, answered, followed up, and shown to the public. */
@NullMarked
package ngo.portal.ejb.delivery;

import org.jspecify.annotations.NullMarked;
