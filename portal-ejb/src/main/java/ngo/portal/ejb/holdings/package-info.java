/** An organisation takes along what it holds. */
@NullMarked
package ngo.portal.ejb.holdings;

import org.jspecify.annotations.NullMarked;
