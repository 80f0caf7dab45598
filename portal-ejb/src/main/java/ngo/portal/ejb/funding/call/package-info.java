/** How a funder writes, opens and closes a call for requests. */
@NullMarked
package ngo.portal.ejb.funding.call;

import org.jspecify.annotations.NullMarked;
