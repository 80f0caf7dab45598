/** Pages on which anybody signs a petition, confirms and withdraws: no account, no cookie, no script. */
@NullMarked
package ngo.portal.web.petition.signing;

import org.jspecify.annotations.NullMarked;
