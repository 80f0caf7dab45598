/**
 * How a funder comes to a decision about a request: who looks at it, who must not, what they think of it, and what enough of
 * the named approvers say.
 */
@NullMarked
package ngo.portal.persistence.assessment;

import org.jspecify.annotations.NullMarked;
