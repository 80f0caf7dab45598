/** Finding documents by their words. */
@NullMarked
package ngo.portal.ejb.search;

import org.jspecify.annotations.NullMarked;
