/** Assessment of requests at their funder: seats and relations, independent reviews, and the votes of named approvers. */
@NullMarked
package ngo.portal.ejb.assessment;

import org.jspecify.annotations.NullMarked;
