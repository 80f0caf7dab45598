/** What people set for themselves. */
@NullMarked
package ngo.portal.ejb.setting;

import org.jspecify.annotations.NullMarked;
