/** Idempotency of requests. It does not depend on the content of the requests. */
@NullMarked
package ngo.portal.ejb.idempotency;

import org.jspecify.annotations.NullMarked;
