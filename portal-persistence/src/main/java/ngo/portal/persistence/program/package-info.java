/**
 * Programs that use the API for one organisation each. Keycloak keeps their secrets and issues tokens; only this package
 * knows their roles and their end.
 */
@NullMarked
package ngo.portal.persistence.program;

import org.jspecify.annotations.NullMarked;
