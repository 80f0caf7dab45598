package ngo.portal.ejb.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.SyncedOrganisationRow;

/** Compares the portal's organisations with those in Keycloak, by fields that need no list of people. */
final class RosterComparison {

    private RosterComparison() {}

    /**
     * Ids in Keycloak of organisations that are new, deleted, renamed, disabled or enabled there. Organisations that have
     * left may be deleted.
     */
    static Set<UUID> differing(Collection<DirectoryOrganisation> there, Collection<SyncedOrganisationRow> here) {
        Map<UUID, DirectoryOrganisation> roster =
                there.stream().collect(Collectors.toMap(DirectoryOrganisation::id, Function.identity()));
        Set<UUID> differing = new HashSet<>(roster.keySet());
        for (SyncedOrganisationRow row : here) {
            UUID id = row.keycloakId();
            DirectoryOrganisation one = id == null ? null : roster.get(id);
            if (one != null && isSame(one, row)) {
                differing.remove(one.id());
            } else if (id != null && (one != null || row.state() != OrganisationState.LEFT)) {
                differing.add(id);
            }
        }
        return differing;
    }

    private static boolean isSame(DirectoryOrganisation there, SyncedOrganisationRow here) {
        return there.name().equals(here.name())
                && there.alias().equals(here.alias())
                && there.enabled() != here.state().isClosed();
    }
}
