/** Finding documents by their words. */
@NullMarked
package ngo.portal.web.search;

import org.jspecify.annotations.NullMarked;
