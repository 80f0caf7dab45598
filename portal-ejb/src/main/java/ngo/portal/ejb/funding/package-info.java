/**
 * Funding requests: writing, submission, screening and answers. The vault encrypts the content of a request before it is
 * stored, and decrypts it for those alone who handle it.
 */
@NullMarked
package ngo.portal.ejb.funding;

import org.jspecify.annotations.NullMarked;
