/**
 * The handling of a request at the funder before its assessment: screening, questions, reveals of the applicant, and the
 * promised time of the answer.
 */
@NullMarked
package ngo.portal.persistence.funding.handling;

import org.jspecify.annotations.NullMarked;
