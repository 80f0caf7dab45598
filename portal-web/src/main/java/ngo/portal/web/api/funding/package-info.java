/** Funding calls, requests, their assessment and grants in the API. */
@NullMarked
package ngo.portal.web.api.funding;

import org.jspecify.annotations.NullMarked;
