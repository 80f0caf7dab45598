/** How often somebody has asked, on all nodes together. */
@NullMarked
package ngo.portal.persistence.limit;

import org.jspecify.annotations.NullMarked;
