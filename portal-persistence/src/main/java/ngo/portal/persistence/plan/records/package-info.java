/** What hangs in the sections of a plan: aims, activities, risks, promises and reports. The plan itself knows none of it. */
@NullMarked
package ngo.portal.persistence.plan.records;

import org.jspecify.annotations.NullMarked;
