/** Pages about the progress of a plan. */
@NullMarked
package ngo.portal.web.plan.progress;

import org.jspecify.annotations.NullMarked;
