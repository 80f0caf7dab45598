/** Plans that real organisations write and share, in a real server. */
@NullMarked
package ngo.portal.ejb.plan;

import org.jspecify.annotations.NullMarked;
