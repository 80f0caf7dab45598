/** Public pages for everybody, signed in or not. They need no session, cookie or script, and caches keep them for a short time. */
@NullMarked
package ngo.portal.web.publication;

import org.jspecify.annotations.NullMarked;
