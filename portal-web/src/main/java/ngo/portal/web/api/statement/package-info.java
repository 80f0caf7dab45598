/** Joint statements in the API. */
@NullMarked
package ngo.portal.web.api.statement;

import org.jspecify.annotations.NullMarked;
