/** Pages that tell how far a plan has come. */
@NullMarked
package ngo.portal.web.plan.progress;

import org.jspecify.annotations.NullMarked;
