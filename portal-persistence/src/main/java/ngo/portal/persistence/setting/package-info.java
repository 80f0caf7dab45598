/** What people have set for themselves: their language, their zone, the looks of their pages. */
@NullMarked
package ngo.portal.persistence.setting;

import org.jspecify.annotations.NullMarked;
