/** Addresses, redirects and the menu of pages for the organisation for which the reader acts. */
@NullMarked
package ngo.portal.web.navigation;

import org.jspecify.annotations.NullMarked;
