/** Tests on a database that is filled: what is asked of it must not cost more the more there is. */
@NullMarked
package ngo.portal.persistence.growth;

import org.jspecify.annotations.NullMarked;
