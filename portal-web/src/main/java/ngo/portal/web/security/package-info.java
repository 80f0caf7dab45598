/** Access control of requests, tenant resolution, and the headers of every answer. */
@NullMarked
package ngo.portal.web.security;

import org.jspecify.annotations.NullMarked;
