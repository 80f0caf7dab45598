/** Pages for several sections of a plan at once: their readers, their order, and the steps for writing the required ones. */
@NullMarked
package ngo.portal.web.plan.section;

import org.jspecify.annotations.NullMarked;
