/** The days of a petition as anybody may recount them, and what a supporter can show: no account, no cookie, no script. */
@NullMarked
package ngo.portal.web.petition.proof;

import org.jspecify.annotations.NullMarked;
