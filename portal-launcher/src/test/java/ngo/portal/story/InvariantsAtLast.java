package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.fixture.PetitionInvariants;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.leak.Superuser;

/** What is true of a petition, as soon as the portal has added up what happened. */
final class InvariantsAtLast {

    private static final Duration ADDED_UP = Duration.ofSeconds(60);

    private InvariantsAtLast() {}

    static void require(Superuser database, UUID petition) throws SQLException {
        Instant end = Instant.now().plus(ADDED_UP);
        List<String> broken = database.strings(PetitionInvariants.query(petition));
        while (!broken.isEmpty() && Instant.now().isBefore(end)) {
            Waiting.pause(Duration.ofMillis(500));
            broken = database.strings(PetitionInvariants.query(petition));
        }
        assertThat(broken).isEmpty();
    }
}
