/** Idempotency keys: records of completed requests that may be repeated. Each person reads only their own. */
@NullMarked
package ngo.portal.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
