/** Advocacy plans in the API. */
@NullMarked
package ngo.portal.web.api.plan;

import org.jspecify.annotations.NullMarked;
