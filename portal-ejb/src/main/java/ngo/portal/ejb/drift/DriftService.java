package ngo.portal.ejb.drift;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.drift.DriftEvent.DriftMended;
import ngo.portal.ejb.outbox.OutboxCommands;
import ngo.portal.persistence.drift.Difference;
import ngo.portal.persistence.drift.DriftRepository;
import ngo.portal.persistence.drift.DriftRow;
import ngo.portal.persistence.organisation.KeycloakSyncRepository;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.SyncedOrganisationRow;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;

/** Reports drift between Keycloak and the portal to coalition administrators, and repairs it in Keycloak. */
@Stateless
public class DriftService {

    @Inject
    private DriftRepository drift;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private KeycloakSyncRepository sync;

    @Inject
    private AccessControl access;

    @Inject
    private OutboxCommands commands;

    @Inject
    private Event<DriftEvent> events;

    /** Updates the differences after a sync pass; those outside of what it has read stay as they were. For the sync alone. */
    public void look(Directory directory, Instant pass) {
        if (directory.scope().everything()) {
            drift.keep(Drift.between(directory, sync.organisations(), drift.ended(pass)), pass);
            return;
        }
        List<SyncedOrganisationRow> known = sync.organisations(directory.touched());
        List<UUID> whole = known.stream()
                .filter(row -> directory.scope().isWhole(row.keycloakId()))
                .map(SyncedOrganisationRow::id)
                .toList();
        List<String> placed = sync.placed(directory.realmRoles().keySet());
        drift.keep(
                Drift.between(directory, known, drift.ended(pass), placed),
                pass,
                whole,
                directory.scope().people());
    }

    public List<DriftRow> rows() {
        access.requireOffice();
        return drift.rows();
    }

    /** Repairs one difference, or all repairable ones if no key is given. */
    public int mend(String key) {
        access.requireOffice();
        List<DriftRow> chosen = drift.rows().stream()
                .filter(DriftRow::isMendable)
                .filter(row -> key.isEmpty() || row.key().equals(key))
                .toList();
        if (chosen.isEmpty()) {
            throw new NotFound();
        }
        chosen.forEach(row ->
                enqueue(row.difference(), organisations.require(row.difference().organisation())));
        Set<UUID> mended =
                chosen.stream().map(row -> row.difference().organisation()).collect(Collectors.toSet());
        mended.forEach(id -> events.fire(new DriftMended(
                Organisation.document(id, organisations.require(id).name()), List.of())));
        return chosen.size();
    }

    private void enqueue(Difference one, OrganisationRow row) {
        UUID id = one.organisation();
        switch (one.kind()) {
            case OPEN_THERE -> commands.enqueue(id, OutboxCommandType.DISABLE);
            case SHUT_THERE -> commands.enqueue(id, OutboxCommandType.ENABLE);
            case MISSING_THERE -> {
                found(row);
                if (row.state().isClosed()) {
                    commands.enqueue(id, OutboxCommandType.DISABLE);
                }
            }
            case GROUPS_MISSING -> found(row);
            case NAME_DIFFERS -> commands.enqueue(id, OutboxCommandType.RENAME, "", Map.of("name", row.name()));
            case CLOSED_ACCOUNT -> commands.enqueue(id, OutboxCommandType.REMOVE, one.subject(), Map.of());
            case MANDATE_OVER ->
                commands.enqueue(id, OutboxCommandType.GIVE_ROLES, one.subject(), Map.of("roles", one.detail()));
            case GROUPS_UNKNOWN, ALIAS_DIFFERS, LEAD_WITHOUT_PLACE ->
                throw new IllegalStateException(one.kind() + " is mended in Keycloak");
        }
    }

    /** Creates the organisation with all its groups if it was deleted. */
    private void found(OrganisationRow row) {
        commands.enqueue(row.id(), OutboxCommandType.FOUND, "", Map.of("alias", row.alias(), "name", row.name()));
    }
}
