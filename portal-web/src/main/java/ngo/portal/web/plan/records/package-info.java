/** Pages for writing the records in the sections of a plan. */
@NullMarked
package ngo.portal.web.plan.records;

import org.jspecify.annotations.NullMarked;
