/** What operators see of a node: health, metrics and its log. It has a port of its own, and nobody's data. */
@NullMarked
package ngo.portal.web.operation;

import org.jspecify.annotations.NullMarked;
