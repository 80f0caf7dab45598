/** What the funder does with a request before it is assessed, and the clock that holds it to its time. */
@NullMarked
package ngo.portal.ejb.funding.handling;

import org.jspecify.annotations.NullMarked;
