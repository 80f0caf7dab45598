/** The ledger of a petition, which anybody can recount, and supporters' receipts: no account, cookie or script is needed. */
@NullMarked
package ngo.portal.web.petition.proof;

import org.jspecify.annotations.NullMarked;
