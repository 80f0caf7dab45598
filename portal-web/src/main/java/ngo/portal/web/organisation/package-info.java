/** The organisation one acts for, and oneself in it. Whoever belongs to several chooses here. */
@NullMarked
package ngo.portal.web.organisation;

import org.jspecify.annotations.NullMarked;
