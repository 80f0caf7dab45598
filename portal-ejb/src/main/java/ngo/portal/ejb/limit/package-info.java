/** Rate limits shared by all nodes. */
@NullMarked
package ngo.portal.ejb.limit;

import org.jspecify.annotations.NullMarked;
