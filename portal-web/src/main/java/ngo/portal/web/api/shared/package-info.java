/** What all parts of the API stand on: bodies, lists, conditions and problems. */
@NullMarked
package ngo.portal.web.api.shared;

import org.jspecify.annotations.NullMarked;
