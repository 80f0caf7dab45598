/** Requests that may come twice and are done once. Knows nothing of what is asked. */
@NullMarked
package ngo.portal.ejb.idempotency;

import org.jspecify.annotations.NullMarked;
