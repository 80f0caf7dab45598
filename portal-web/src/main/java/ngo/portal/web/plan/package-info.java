/** Pages of advocacy plans. Each reads the plan through a service, shows the possible next steps, and passes acts on to services. */
@NullMarked
package ngo.portal.web.plan;

import org.jspecify.annotations.NullMarked;
