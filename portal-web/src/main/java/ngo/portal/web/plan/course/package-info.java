/** Pages on which a plan moves on, and what others see of it then. */
@NullMarked
package ngo.portal.web.plan.course;

import org.jspecify.annotations.NullMarked;
