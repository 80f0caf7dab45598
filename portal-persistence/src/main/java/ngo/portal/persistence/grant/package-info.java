/** Grants after an approval: the agreement of both sides, the payment in instalments, the reports, and the end. */
@NullMarked
package ngo.portal.persistence.grant;

import org.jspecify.annotations.NullMarked;
