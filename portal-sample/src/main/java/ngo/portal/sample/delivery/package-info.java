/** Deliveries of sample documents. */
@NullMarked
package ngo.portal.sample.delivery;

import org.jspecify.annotations.NullMarked;
