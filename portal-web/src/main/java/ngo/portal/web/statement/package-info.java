/** Pages of joint statements. Each reads the statement through a service, shows the possible next steps, and passes acts on to services. */
@NullMarked
package ngo.portal.web.statement;

import org.jspecify.annotations.NullMarked;
