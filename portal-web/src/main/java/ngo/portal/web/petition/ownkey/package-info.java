/** The page on which an organisation brings its own key for the addresses of its supporters, and the file that comes with it. */
@NullMarked
package ngo.portal.web.petition.ownkey;

import org.jspecify.annotations.NullMarked;
