/**
 * Deputies: colleagues who act for each other. A role is delegated for a limited time; nobody delegates a role that was
 * delegated to them.
 */
@NullMarked
package ngo.portal.persistence.delegation;

import org.jspecify.annotations.NullMarked;
