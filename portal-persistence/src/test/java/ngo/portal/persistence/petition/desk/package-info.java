@NullMarked
package ngo.portal.persistence.petition.desk;

import org.jspecify.annotations.NullMarked;
