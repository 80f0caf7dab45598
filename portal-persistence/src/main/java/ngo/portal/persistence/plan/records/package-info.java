/** The records in the sections of a plan: aims, activities, risks, commitments and reports. The plan itself does not depend on them. */
@NullMarked
package ngo.portal.persistence.plan.records;

import org.jspecify.annotations.NullMarked;
