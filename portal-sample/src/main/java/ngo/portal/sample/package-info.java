/** Shows the portal with plans and statements in every state. The sample people write them through the services that everybody uses. */
@NullMarked
package ngo.portal.sample;

import org.jspecify.annotations.NullMarked;
