/** What follows a yes: the agreement of both sides, money in instalments, reports, pauses and the end. */
@NullMarked
package ngo.portal.ejb.grant;

import org.jspecify.annotations.NullMarked;
