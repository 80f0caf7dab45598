/** States and the transitions between them. Each kind of document has an enum of its own. */
@NullMarked
package ngo.portal.persistence.lifecycle;

import org.jspecify.annotations.NullMarked;
