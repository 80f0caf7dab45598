@NullMarked
package ngo.portal.persistence.petition.ownkey;

import org.jspecify.annotations.NullMarked;
