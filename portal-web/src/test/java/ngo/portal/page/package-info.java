/** How pages are written: {@link ngo.portal.page.FormatPages} sets their lines without any change of what they mean. */
@NullMarked
package ngo.portal.page;

import org.jspecify.annotations.NullMarked;
