/** The public part of the API, which needs no account. */
@NullMarked
package ngo.portal.web.api.open;

import org.jspecify.annotations.NullMarked;
