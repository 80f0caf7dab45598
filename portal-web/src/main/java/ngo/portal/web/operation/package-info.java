/** Operations: health, metrics and the log of a node. The management port is separate and shows no personal data. */
@NullMarked
package ngo.portal.web.operation;

import org.jspecify.annotations.NullMarked;
