/** Which release a schema belongs to, and a schema filled to measure with; the launcher migrates. */
@NullMarked
package ngo.portal.persistence.schema;

import org.jspecify.annotations.NullMarked;
