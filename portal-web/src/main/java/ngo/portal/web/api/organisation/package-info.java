/** Organisations and their people in the API. */
@NullMarked
package ngo.portal.web.api.organisation;

import org.jspecify.annotations.NullMarked;
