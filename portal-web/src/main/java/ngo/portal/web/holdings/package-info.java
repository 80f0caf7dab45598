/** The export of an organisation's data, in files that are readable without the portal. */
@NullMarked
package ngo.portal.web.holdings;

import org.jspecify.annotations.NullMarked;
