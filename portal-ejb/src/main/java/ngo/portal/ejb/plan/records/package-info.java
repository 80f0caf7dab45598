/** Records in the sections of a plan. The plan itself does not depend on them. */
@NullMarked
package ngo.portal.ejb.plan.records;

import org.jspecify.annotations.NullMarked;
