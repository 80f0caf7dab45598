/** Error handling of pages. */
@NullMarked
package ngo.portal.web.shared.problem;

import org.jspecify.annotations.NullMarked;
