/**
 * The portal for programs: the same services as the pages, as JSON. What stands here is said in docs/openapi.yaml too.
 */
@NullMarked
package ngo.portal.web.api;

import org.jspecify.annotations.NullMarked;
