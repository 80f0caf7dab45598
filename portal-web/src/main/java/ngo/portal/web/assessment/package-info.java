/** Pages for the assessment of requests by a funder: assigned people, declarations of interest, reviews, decisions. */
@NullMarked
package ngo.portal.web.assessment;

import org.jspecify.annotations.NullMarked;
