/** Handling of a request by the funder before its assessment, and the timer that watches the funder's response time. */
@NullMarked
package ngo.portal.ejb.funding.handling;

import org.jspecify.annotations.NullMarked;
