package ngo.portal.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes that come together are read in as few requests as possible. */
class ReadTargetsTest {

    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID SOUTH = UUID.randomUUID();
    private static final int ORGANISATIONS = 500;

    private static ReadTargets groups(UUID organisation, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> ReadTargets.group(organisation, "p" + i))
                .reduce(ReadTargets.NOTHING, ReadTargets::and);
    }

    @Test
    void nothingIsNothing() {
        assertThat(ReadTargets.NOTHING.in(ORGANISATIONS).isNothing()).isTrue();
        assertThat(ReadTargets.NOTHING.and(ReadTargets.ROLES).in(ORGANISATIONS)).isEqualTo(ReadTargets.ROLES);
    }

    @Test
    void fewPeopleAreReadByThemselvesAndManyWithTheirOrganisation() {
        ReadTargets targets = groups(NORTH, 2).and(groups(SOUTH, 3)).in(ORGANISATIONS);

        assertThat(targets.people()).containsExactlyInAnyOrder("p0", "p1");
        assertThat(targets.organisations()).containsExactly(SOUTH);
    }

    @Test
    void whoeverIsReadWithTheirOrganisationIsNotReadOnceMoreForIt() {
        ReadTargets targets = groups(NORTH, 1)
                .and(ReadTargets.organisation(NORTH))
                .and(ReadTargets.person("q"))
                .in(ORGANISATIONS);

        assertThat(targets.organisations()).containsExactly(NORTH);
        assertThat(targets.people()).as("whose account has changed").containsExactly("q");
    }

    @Test
    void allIsReadWhereThatIsLess() {
        ReadTargets hundred = IntStream.range(0, 100)
                .mapToObj(i -> ReadTargets.person("p" + i))
                .reduce(ReadTargets.NOTHING, ReadTargets::and);

        assertThat(hundred.in(8).everything()).isTrue();
        assertThat(hundred.in(ORGANISATIONS).people()).hasSize(100);
        assertThat(ReadTargets.organisation(NORTH).in(0).everything()).isTrue();
        assertThat(hundred.and(ReadTargets.EVERYTHING).in(ORGANISATIONS)).isEqualTo(ReadTargets.EVERYTHING);
    }
}
