/** Several sections of a plan at once: who sees them, and writing those that a plan needs step by step. */
@NullMarked
package ngo.portal.web.plan.section;

import org.jspecify.annotations.NullMarked;
