/** Answers that were given to requests which may come again. Each person reads only their own. */
@NullMarked
package ngo.portal.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
