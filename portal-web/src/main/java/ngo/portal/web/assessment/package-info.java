/** The pages on which a funder judges requests: who is asked, how they stand to the applicant, what they think, what is decided. */
@NullMarked
package ngo.portal.web.assessment;

import org.jspecify.annotations.NullMarked;
