/** Personal settings. */
@NullMarked
package ngo.portal.ejb.setting;

import org.jspecify.annotations.NullMarked;
