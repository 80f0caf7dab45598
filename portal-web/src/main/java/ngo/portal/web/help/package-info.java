/** Help for members: their first steps, and a page for each part of the portal. */
@NullMarked
package ngo.portal.web.help;

import org.jspecify.annotations.NullMarked;
