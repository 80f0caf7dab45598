/** What a funder has granted is signed, paid and reported on, in a real server. */
@NullMarked
package ngo.portal.ejb.grant;

import org.jspecify.annotations.NullMarked;
