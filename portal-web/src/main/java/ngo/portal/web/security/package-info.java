/** Who comes in, for which organisation, and what every answer carries along. Nothing gets past it unseen. */
@NullMarked
package ngo.portal.web.security;

import org.jspecify.annotations.NullMarked;
