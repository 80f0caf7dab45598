/** The query of a list: in its address and in the filter form above it. */
@NullMarked
package ngo.portal.web.shared.listing;

import org.jspecify.annotations.NullMarked;
