/**
 * Receives requests below the servlets, in the part of the server that reads connections without a thread for each. No page and no
 * sign-in mechanism sees a request before its body has arrived.
 */
@NullMarked
package ngo.portal.web.connection;

import org.jspecify.annotations.NullMarked;
