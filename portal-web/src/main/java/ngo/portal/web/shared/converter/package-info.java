/** Days and times as people type them. */
@NullMarked
package ngo.portal.web.shared.converter;

import org.jspecify.annotations.NullMarked;
