/** Health and versions of the portal, for its operators. */
@NullMarked
package ngo.portal.ejb.system;

import org.jspecify.annotations.NullMarked;
