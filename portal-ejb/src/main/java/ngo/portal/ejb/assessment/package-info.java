/**
 * Coming to a decision about a request at its funder: seats and relations, reviews that do not know of each other, and the voices
 * of named approvers.
 */
@NullMarked
package ngo.portal.ejb.assessment;

import org.jspecify.annotations.NullMarked;
