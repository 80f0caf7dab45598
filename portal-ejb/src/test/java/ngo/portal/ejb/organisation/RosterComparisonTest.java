package ngo.portal.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.SyncedOrganisationRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which organisations have to be looked at, by what a list of them says. */
class RosterComparisonTest {

    private static final UUID THERE = UUID.randomUUID();

    private static DirectoryOrganisation there(String alias, String name, boolean enabled) {
        return new DirectoryOrganisation(THERE, alias, name, enabled, Set.of());
    }

    private static SyncedOrganisationRow here(@Nullable UUID keycloakId, OrganisationState state) {
        return new SyncedOrganisationRow(UUID.randomUUID(), keycloakId, "north", "North", state, true);
    }

    private static Set<UUID> differing(DirectoryOrganisation there, OrganisationState state) {
        return RosterComparison.differing(List.of(there), List.of(here(THERE, state)));
    }

    @Test
    void whatIsTheSameIsNotLookedAt() {
        assertThat(differing(there("north", "North", true), OrganisationState.ACTIVE))
                .isEmpty();
        assertThat(differing(there("north", "North", false), OrganisationState.FROZEN))
                .isEmpty();
    }

    @Test
    void whatIsCalledOtherwiseClosedOrOpenIs() {
        assertThat(differing(there("north", "Nord", true), OrganisationState.ACTIVE))
                .containsExactly(THERE);
        assertThat(differing(there("nord", "North", true), OrganisationState.ACTIVE))
                .containsExactly(THERE);
        assertThat(differing(there("north", "North", false), OrganisationState.ACTIVE))
                .containsExactly(THERE);
        assertThat(differing(there("north", "North", true), OrganisationState.SUSPENDED))
                .containsExactly(THERE);
    }

    @Test
    void whatIsNewAndWhatIsGoneIsUnlessItHasLeft() {
        UUID gone = UUID.randomUUID();

        assertThat(RosterComparison.differing(
                        List.of(there("north", "North", true)), List.of(here(null, OrganisationState.INVITED))))
                .containsExactly(THERE);
        assertThat(RosterComparison.differing(List.of(), List.of(here(gone, OrganisationState.ACTIVE))))
                .containsExactly(gone);
        assertThat(RosterComparison.differing(List.of(), List.of(here(gone, OrganisationState.LEFT))))
                .isEmpty();
    }
}
