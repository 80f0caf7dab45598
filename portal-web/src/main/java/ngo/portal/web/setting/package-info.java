/** How people want the portal: their language, zone and looks. */
@NullMarked
package ngo.portal.web.setting;

import org.jspecify.annotations.NullMarked;
