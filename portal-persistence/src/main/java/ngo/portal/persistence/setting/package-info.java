/** Personal settings: language, zone, and appearance of the pages. */
@NullMarked
package ngo.portal.persistence.setting;

import org.jspecify.annotations.NullMarked;
