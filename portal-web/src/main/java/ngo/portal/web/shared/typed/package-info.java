/** Days and times as people type them. */
@NullMarked
package ngo.portal.web.shared.typed;

import org.jspecify.annotations.NullMarked;
