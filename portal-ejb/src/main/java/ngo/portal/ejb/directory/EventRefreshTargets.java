package ngo.portal.ejb.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * Determines what has to be read again after an event of Keycloak. An event names what was changed, not how; reading again
 * yields the present state, in any order of events. An unknown event causes a full read.
 */
final class EventRefreshTargets {

    /** User events that change data which the portal copies; a login is not among them. */
    static final List<String> OF_PEOPLE = List.of(
            "REGISTER",
            "INVITE_ORG",
            "UPDATE_PROFILE",
            "UPDATE_EMAIL",
            "VERIFY_EMAIL",
            "VERIFY_PROFILE",
            "DELETE_ACCOUNT",
            "USER_DISABLED_BY_PERMANENT_LOCKOUT");

    /** Resource types that the portal does not copy. It ignores realm groups with their roles, and roles of clients. */
    private static final Set<String> NOT_COPIED = Set.of(
            "REALM_SCOPE_MAPPING",
            "AUTH_FLOW",
            "AUTH_EXECUTION_FLOW",
            "AUTH_EXECUTION",
            "AUTHENTICATOR_CONFIG",
            "REQUIRED_ACTION",
            "REQUIRED_ACTION_CONFIG",
            "IDENTITY_PROVIDER",
            "IDENTITY_PROVIDER_MAPPER",
            "PROTOCOL_MAPPER",
            "USER_LOGIN_FAILURE",
            "USER_SESSION",
            "GROUP",
            "GROUP_MEMBERSHIP",
            "CLIENT",
            "CLIENT_INITIAL_ACCESS_MODEL",
            "CLIENT_ROLE",
            "CLIENT_ROLE_MAPPING",
            "CLIENT_SCOPE",
            "CLIENT_SCOPE_MAPPING",
            "CLIENT_SCOPE_CLIENT_MAPPING",
            "CLUSTER_NODE",
            "AUTHORIZATION_RESOURCE_SERVER",
            "AUTHORIZATION_RESOURCE",
            "AUTHORIZATION_SCOPE",
            "AUTHORIZATION_POLICY");

    private static final String ACTION = "ACTION";
    private static final String DELETE = "DELETE";
    private static final String USERS = "users";
    private static final String ORGANISATIONS = "organizations";

    private EventRefreshTargets() {}

    static RefreshTargets of(EventRepresentation event) {
        String subject = event.getUserId();
        return subject == null ? RefreshTargets.EVERYTHING : RefreshTargets.person(subject);
    }

    static RefreshTargets of(AdminEventRepresentation event) {
        if (event.getError() != null) {
            return RefreshTargets.NOTHING;
        }
        String type = word(event.getResourceType());
        String operation = word(event.getOperationType());
        List<String> path = List.of(word(event.getResourcePath()).split("/", -1));
        return switch (type) {
            case "ORGANIZATION" -> organisation(operation, path);
            case "ORGANIZATION_MEMBERSHIP" -> membership(operation, path);
            case "ORGANIZATION_GROUP" -> ofOrganisation(path, RefreshTargets::organisation);
            case "ORGANIZATION_GROUP_MEMBERSHIP" -> group(path);
            case "USER" -> person(operation, path);
            case "REALM_ROLE_MAPPING" -> at(path, 0).equals(USERS) ? ofPerson(path) : RefreshTargets.ROLES;
            case "REALM_ROLE" -> RefreshTargets.ROLES;
            default -> NOT_COPIED.contains(type) ? RefreshTargets.NOTHING : RefreshTargets.EVERYTHING;
        };
    }

    /** Deleting an organisation also deletes its managed accounts, in other organisations too, without an event. */
    private static RefreshTargets organisation(String operation, List<String> path) {
        return operation.equals(DELETE) && path.size() == 2
                ? RefreshTargets.EVERYTHING
                : ofOrganisation(path, RefreshTargets::organisation);
    }

    /**
     * The event of an added member does not name the person, and the account of a removed one may be deleted. An invitation
     * is not yet a membership.
     */
    private static RefreshTargets membership(String operation, List<String> path) {
        String what = at(path, 2);
        if (!at(path, 0).equals(ORGANISATIONS)
                || !Set.of("members", "invitations").contains(what)) {
            return RefreshTargets.EVERYTHING;
        }
        if (operation.equals(ACTION) || what.equals("invitations")) {
            return RefreshTargets.NOTHING;
        }
        String subject = at(path, 3);
        return subject.isEmpty()
                ? ofOrganisation(path, RefreshTargets::organisation)
                : ofOrganisation(path, organisation -> RefreshTargets.person(subject));
    }

    private static RefreshTargets group(List<String> path) {
        String subject = at(path, 5);
        return at(path, 4).equals("members") && !subject.isEmpty()
                ? ofOrganisation(path, organisation -> RefreshTargets.group(organisation, subject))
                : ofOrganisation(path, RefreshTargets::organisation);
    }

    /** Actions are mails, passwords and ended sessions. */
    private static RefreshTargets person(String operation, List<String> path) {
        return operation.equals(ACTION) ? RefreshTargets.NOTHING : ofPerson(path);
    }

    private static RefreshTargets ofPerson(List<String> path) {
        String subject = at(path, 1);
        return at(path, 0).equals(USERS) && !subject.isEmpty()
                ? RefreshTargets.person(subject)
                : RefreshTargets.EVERYTHING;
    }

    private static RefreshTargets ofOrganisation(List<String> path, Function<UUID, RefreshTargets> targets) {
        Optional<UUID> id = at(path, 0).equals(ORGANISATIONS) ? InputParser.id(at(path, 1)) : Optional.empty();
        return id.map(targets).orElse(RefreshTargets.EVERYTHING);
    }

    private static String at(List<String> path, int place) {
        return place < path.size() ? path.get(place) : "";
    }

    private static String word(@Nullable String word) {
        return word == null ? "" : word;
    }
}
