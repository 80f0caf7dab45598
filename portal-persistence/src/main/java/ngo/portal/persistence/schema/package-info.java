/** The release to which a schema belongs, and seed data for measurements; the launcher migrates the schema. */
@NullMarked
package ngo.portal.persistence.schema;

import org.jspecify.annotations.NullMarked;
