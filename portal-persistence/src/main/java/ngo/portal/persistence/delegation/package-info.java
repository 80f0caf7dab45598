/** Colleagues who stand in for each other. A role is lent for a while; nobody lends what was lent to them. */
@NullMarked
package ngo.portal.persistence.delegation;

import org.jspecify.annotations.NullMarked;
