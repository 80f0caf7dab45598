/** States and the steps between them. Each kind of document brings its own enum. */
@NullMarked
package ngo.portal.persistence.lifecycle;

import org.jspecify.annotations.NullMarked;
