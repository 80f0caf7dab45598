package ngo.portal.ejb.directory;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ngo.portal.persistence.outbox.OutboxCommand;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.RealmResource;

/** Takes back what requests have done that came late, of a node that was held up. */
class StaleWriteCompensation {

    private static final Logger LOG = System.getLogger(StaleWriteCompensation.class.getName());

    private final RealmResource realm;
    private final RealmWriter writer;

    StaleWriteCompensation(RealmResource realm, RealmWriter writer) {
        this.realm = realm;
        this.writer = writer;
    }

    /**
     * Whoever was removed gets no roles by a request that came late. Their sessions go on: they may work for others, and may have been
     * invited anew.
     */
    OutboxCommandOutcome undo(OutboxCommand newest) {
        return switch (newest.type()) {
            case GIVE_ROLES -> writer.carryOut(newest);
            case REMOVE -> withoutRoles(newest);
            case FOUND, RENAME, DISABLE, ENABLE, INVITE, TAKE_BACK, END_SESSIONS, SPEAK, REMOVE_PROGRAM ->
                OutboxCommandOutcome.DONE;
        };
    }

    /** Without asking first: Keycloak tells the groups of members alone. */
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
