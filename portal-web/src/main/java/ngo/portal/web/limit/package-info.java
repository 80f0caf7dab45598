/** How often somebody may ask before they have to wait. */
@NullMarked
package ngo.portal.web.limit;

import org.jspecify.annotations.NullMarked;
