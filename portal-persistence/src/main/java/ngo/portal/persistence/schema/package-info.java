/** Brings a database to the newest schema. Runs as its owner, before the portal starts. */
@NullMarked
package ngo.portal.persistence.schema;

import org.jspecify.annotations.NullMarked;
