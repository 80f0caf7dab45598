/**
 * Calling for requests, asking, screening and answering. What a request says is sealed by the vault before it is stored, and
 * opened for those alone who handle it.
 */
@NullMarked
package ngo.portal.ejb.funding;

import org.jspecify.annotations.NullMarked;
