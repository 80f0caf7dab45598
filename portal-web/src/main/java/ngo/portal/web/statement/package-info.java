/**
 * The pages of joint statements. Each reads the statement through a service, says what may be done next, and sends acts on.
 */
@NullMarked
package ngo.portal.web.statement;

import org.jspecify.annotations.NullMarked;
