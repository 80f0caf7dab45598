/** What the API tells to everybody, without an account. */
@NullMarked
package ngo.portal.web.api.open;

import org.jspecify.annotations.NullMarked;
