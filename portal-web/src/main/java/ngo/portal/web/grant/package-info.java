/** The pages of what was granted: what both sides sign, how the money goes out, and what is reported on it. */
@NullMarked
package ngo.portal.web.grant;

import org.jspecify.annotations.NullMarked;
