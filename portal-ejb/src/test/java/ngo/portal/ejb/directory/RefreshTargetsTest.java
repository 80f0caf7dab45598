package ngo.portal.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes that come together are read in as few requests as possible. */
class RefreshTargetsTest {

    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID SOUTH = UUID.randomUUID();
    private static final int ORGANISATIONS = 500;

    private static RefreshTargets groups(UUID organisation, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> RefreshTargets.group(organisation, "p" + i))
                .reduce(RefreshTargets.NOTHING, RefreshTargets::and);
    }

    @Test
    void nothingIsNothing() {
        assertThat(RefreshTargets.NOTHING.in(ORGANISATIONS).isNothing()).isTrue();
        assertThat(RefreshTargets.NOTHING.and(RefreshTargets.ROLES).in(ORGANISATIONS))
                .isEqualTo(RefreshTargets.ROLES);
    }

    @Test
    void fewPeopleAreReadByThemselvesAndManyWithTheirOrganisation() {
        RefreshTargets targets = groups(NORTH, 2).and(groups(SOUTH, 3)).in(ORGANISATIONS);

        assertThat(targets.people()).containsExactlyInAnyOrder("p0", "p1");
        assertThat(targets.organisations()).containsExactly(SOUTH);
    }

    @Test
    void aUserReadWithTheirOrganisationIsNotReadTwice() {
        RefreshTargets targets = groups(NORTH, 1)
                .and(RefreshTargets.organisation(NORTH))
                .and(RefreshTargets.person("q"))
                .in(ORGANISATIONS);

        assertThat(targets.organisations()).containsExactly(NORTH);
        assertThat(targets.people()).as("whose account has changed").containsExactly("q");
    }

    @Test
    void allIsReadWhereThatIsLess() {
        RefreshTargets hundred = IntStream.range(0, 100)
                .mapToObj(i -> RefreshTargets.person("p" + i))
                .reduce(RefreshTargets.NOTHING, RefreshTargets::and);

        assertThat(hundred.in(8).everything()).isTrue();
        assertThat(hundred.in(ORGANISATIONS).people()).hasSize(100);
        assertThat(RefreshTargets.organisation(NORTH).in(0).everything()).isTrue();
        assertThat(hundred.and(RefreshTargets.EVERYTHING).in(ORGANISATIONS)).isEqualTo(RefreshTargets.EVERYTHING);
    }
}
