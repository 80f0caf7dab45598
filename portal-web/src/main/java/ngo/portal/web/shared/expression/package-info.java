/** How the names in expressions of pages are found. */
@NullMarked
package ngo.portal.web.shared.expression;

import org.jspecify.annotations.NullMarked;
