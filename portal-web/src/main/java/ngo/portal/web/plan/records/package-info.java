/** Pages on which one writes what hangs in the sections of a plan. */
@NullMarked
package ngo.portal.web.plan.records;

import org.jspecify.annotations.NullMarked;
