/**
 * Programs that use the API for one organisation each. Keycloak keeps their secrets and gives them tokens; what they may do, and until when,
 * is known here alone.
 */
@NullMarked
package ngo.portal.persistence.program;

import org.jspecify.annotations.NullMarked;
