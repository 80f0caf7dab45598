/** What follows a yes: the agreement of both sides, the money in instalments, the reports, and the end. */
@NullMarked
package ngo.portal.persistence.grant;

import org.jspecify.annotations.NullMarked;
