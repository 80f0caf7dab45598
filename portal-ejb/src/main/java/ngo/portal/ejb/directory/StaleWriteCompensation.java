package ngo.portal.ejb.directory;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ngo.portal.persistence.outbox.OutboxCommand;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.RealmResource;

/** Compensates for late requests of a node that was suspended and had lost the lease. */
class StaleWriteCompensation {

    private static final Logger LOG = System.getLogger(StaleWriteCompensation.class.getName());

    private final RealmResource realm;
    private final RealmWriter writer;

    StaleWriteCompensation(RealmResource realm, RealmWriter writer) {
        this.realm = realm;
        this.writer = writer;
    }

    /**
     * Restores the state of the newest command: gives its roles again, or removes roles that a late request gave to a
     * removed person. The person's sessions continue, because they may work for other organisations or may have been invited
     * again.
     */
    OutboxCommandOutcome undo(OutboxCommand newest) {
        return switch (newest.type()) {
            case GIVE_ROLES -> writer.carryOut(newest);
            case REMOVE -> withoutRoles(newest);
            case FOUND, RENAME, DISABLE, ENABLE, INVITE, TAKE_BACK, END_SESSIONS, SPEAK, REMOVE_PROGRAM ->
                OutboxCommandOutcome.DONE;
        };
    }

    /** Removes the person from all groups without reading theirs first: Keycloak lists groups for members only. */
    private OutboxCommandOutcome withoutRoles(OutboxCommand newest) {
        OrganizationGroupsResource groups =
                realm.organizations().get(newest.keycloakOrganisation()).groups();
        RealmWriter.groupIds(groups).values().forEach(group -> takeOut(groups, group, newest.subject()));
        return OutboxCommandOutcome.DONE;
    }

    private static void takeOut(OrganizationGroupsResource groups, String group, String subject) {
        try {
            groups.group(group).removeMember(subject);
        } catch (NotFoundException | BadRequestException notThere) {
            LOG.log(Level.DEBUG, "Nobody to take out of a group: {0}", notThere.getMessage());
        }
    }
}
