/** An organisation takes along what it holds, in files that are read without the portal. */
@NullMarked
package ngo.portal.web.holdings;

import org.jspecify.annotations.NullMarked;
