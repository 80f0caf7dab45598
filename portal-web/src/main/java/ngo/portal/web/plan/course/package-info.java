/** Pages on the course of a plan, and what others see of it. */
@NullMarked
package ngo.portal.web.plan.course;

import org.jspecify.annotations.NullMarked;
