@NullMarked
package ngo.portal.persistence.ownkey;

import org.jspecify.annotations.NullMarked;
