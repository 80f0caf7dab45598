package ngo.portal.ejb.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.directory.DirectoryUnavailable;
import ngo.portal.ejb.directory.KeycloakDirectory;
import ngo.portal.persistence.program.ProgramRefusals.SecretNotMade;
import ngo.portal.persistence.program.ProgramRow;

/** Client secrets of API programs, which only Keycloak generates and stores. */
@ApplicationScoped
public class ProgramSecrets {

    @Inject
    private KeycloakDirectory keycloak;

    /**
     * Issues a new secret; the previous one becomes invalid.
     *
     * @throws SecretNotMade when Keycloak does not answer, or does not know the organisation yet
     */
    String renewed(ProgramRow program) {
        UUID organisation = program.keycloakOrganisation();
        if (organisation == null) {
            throw new SecretNotMade();
        }
        try {
            return keycloak.renewSecret(program.id(), program.name(), organisation);
        } catch (DirectoryUnavailable away) {
            throw new SecretNotMade();
        }
    }
}
