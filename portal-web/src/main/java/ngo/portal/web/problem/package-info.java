/** Error handling of pages. */
@NullMarked
package ngo.portal.web.problem;

import org.jspecify.annotations.NullMarked;
