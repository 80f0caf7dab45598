/**
 * Advocacy plans: what an organisation wants to reach, for whom and with whom. A plan is written in sections, each with its
 * own circle of readers; records, such as activities, belong to a section and are visible to its readers.
 */
@NullMarked
package ngo.portal.persistence.plan;

import org.jspecify.annotations.NullMarked;
