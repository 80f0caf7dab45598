/** Deputies in a real server. */
@NullMarked
package ngo.portal.ejb.delegation;

import org.jspecify.annotations.NullMarked;
