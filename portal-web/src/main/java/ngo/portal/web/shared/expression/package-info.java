/** Resolvers for the names in expressions of pages. */
@NullMarked
package ngo.portal.web.shared.expression;

import org.jspecify.annotations.NullMarked;
