package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The realm of Keycloak's own administrators. */
@ExtendWith(TestEnvironment.class)
class MasterRealmIT {

    @Test
    void whoGuessesWaitsAndWhatIsDoneIsKept(Portal portal) throws IOException {
        JsonObject master = Administration.of(portal, "master").get("").object();

        assertThat(master.get("bruteForceProtected").getAsBoolean()).isTrue();
        assertThat(master.get("failureFactor").getAsInt()).isEqualTo(10);
        assertThat(master.get("eventsEnabled").getAsBoolean()).isTrue();
        assertThat(master.get("adminEventsEnabled").getAsBoolean()).isTrue();
        assertThat(master.get("eventsExpiration").getAsInt()).isEqualTo(7776000);
    }
}
