/** The API of the portal for programs: the same services as the pages, as JSON. Each operation is also described in docs/openapi.yaml. */
@NullMarked
package ngo.portal.web.api;

import org.jspecify.annotations.NullMarked;
