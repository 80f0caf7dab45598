/** Signing of petitions without an account: the input is encrypted, confirmed by a mailed code, counted, and can be withdrawn. */
@NullMarked
package ngo.portal.ejb.petition.signing;

import org.jspecify.annotations.NullMarked;
