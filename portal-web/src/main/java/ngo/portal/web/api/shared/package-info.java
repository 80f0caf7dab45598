/** What all parts of the API share: request bodies, lists, preconditions and problem documents. */
@NullMarked
package ngo.portal.web.api.shared;

import org.jspecify.annotations.NullMarked;
