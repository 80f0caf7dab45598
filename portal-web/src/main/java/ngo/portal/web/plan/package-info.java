/** The pages of advocacy plans. Each reads the plan through a service, says what may be done next, and sends acts on. */
@NullMarked
package ngo.portal.web.plan;

import org.jspecify.annotations.NullMarked;
