/** The databases of an installation, from the cluster over its roles to the newest schema. */
@NullMarked
package ngo.portal.launch.database;

import org.jspecify.annotations.NullMarked;
