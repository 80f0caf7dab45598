/** Signing petitions and codes of signatures in the public part of the API. */
@NullMarked
package ngo.portal.web.api.open.signing;

import org.jspecify.annotations.NullMarked;
