/** What may be done with all that hangs in the sections of a plan. The plan itself knows none of it. */
@NullMarked
package ngo.portal.ejb.plan.records;

import org.jspecify.annotations.NullMarked;
