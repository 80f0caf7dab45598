/** Joint statements in a real server. */
@NullMarked
package ngo.portal.ejb.statement;

import org.jspecify.annotations.NullMarked;
