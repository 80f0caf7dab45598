/**
 * How a funder decides about a request: seats of reviewers and approvers, relations that exclude a person, reviews, and the
 * votes of the named approvers.
 */
@NullMarked
package ngo.portal.persistence.assessment;

import org.jspecify.annotations.NullMarked;
