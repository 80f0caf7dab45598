/**
 * What an organisation wants to reach for whom, and with whom it works on it. A plan is written in sections, each with a
 * circle of readers of its own; whatever is planned hangs in a section and is seen where that section is.
 */
@NullMarked
package ngo.portal.persistence.plan;

import org.jspecify.annotations.NullMarked;
