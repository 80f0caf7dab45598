/** What follows an approval: the agreement of both sides, instalments, reports, suspensions and the end of the grant. */
@NullMarked
package ngo.portal.ejb.grant;

import org.jspecify.annotations.NullMarked;
