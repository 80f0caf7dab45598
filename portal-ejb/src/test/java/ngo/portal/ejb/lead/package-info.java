/** What leads do, in a real server. */
@NullMarked
package ngo.portal.ejb.lead;

import org.jspecify.annotations.NullMarked;
