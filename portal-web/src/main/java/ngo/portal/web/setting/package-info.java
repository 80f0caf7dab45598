/** Personal settings: language, time zone and appearance. */
@NullMarked
package ngo.portal.web.setting;

import org.jspecify.annotations.NullMarked;
