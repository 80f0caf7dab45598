/** Signing a petition without an account: what is typed is sealed, mailed, confirmed by a code, counted, and taken back. */
@NullMarked
package ngo.portal.ejb.petition.signing;

import org.jspecify.annotations.NullMarked;
