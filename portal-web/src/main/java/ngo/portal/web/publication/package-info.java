/**
 * What everybody may read, signed in or not. These pages need no session, no cookie and no script, and stand in caches for a
 * short while.
 */
@NullMarked
package ngo.portal.web.publication;

import org.jspecify.annotations.NullMarked;
