/** Prepares the databases of an installation: cluster, roles and schema migrations. */
@NullMarked
package ngo.portal.launch.database;

import org.jspecify.annotations.NullMarked;
