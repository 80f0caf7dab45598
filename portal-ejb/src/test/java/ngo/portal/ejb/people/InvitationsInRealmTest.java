package ngo.portal.ejb.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal says how long an invitation is good for; Keycloak has to mean the same. */
class InvitationsInRealmTest {

    @ParameterizedTest
    @ValueSource(strings = {"realm-portal.json", "realm-demo.json"})
    void aLinkWorksAsLongAsThePortalSays(String file) throws IOException {
        long seconds = new ObjectMapper()
                .readTree(Path.of("..", "keycloak", file).toFile())
                .path("actionTokenGeneratedByAdminLifespan")
                .asLong();

        assertThat(seconds).isEqualTo(InvitationService.VALIDITY.toSeconds());
    }
}
