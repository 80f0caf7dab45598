/** The use cases in a real server, on a real database. */
@NullMarked
package ngo.portal.ejb;

import org.jspecify.annotations.NullMarked;
