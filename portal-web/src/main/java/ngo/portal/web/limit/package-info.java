/** Rate limits. */
@NullMarked
package ngo.portal.web.limit;

import org.jspecify.annotations.NullMarked;
