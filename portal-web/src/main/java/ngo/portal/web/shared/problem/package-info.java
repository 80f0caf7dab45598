/** What a page says when something goes wrong. */
@NullMarked
package ngo.portal.web.shared.problem;

import org.jspecify.annotations.NullMarked;
