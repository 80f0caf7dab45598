package ngo.portal.ejb.directory;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.outbox.OutboxCommand;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationInvitationRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/**
 * Carries out one command in a realm. Every command first checks the present state, so it can be repeated after a failure in
 * the middle.
 */
class RealmWriter {
    private static final int HTTP_CONFLICT = 409;
    private static final int HTTP_FIRST_SERVER_ERROR = 500;
    private static final int MAX_ATTEMPTS = 5;
    /** Unauthenticated, forbidden, timeout, rate limit: these can be remedied. */
    private static final Set<Integer> MAY_PASS = Set.of(401, 403, 408, 429);

    private final RealmResource realm;
    private final RealmAccounts accounts;
    private final RealmPrograms programs;
    private final String afterAcceptance;

    /**
     * Works in one realm.
     *
     * @param afterAcceptance address to which Keycloak redirects people who have accepted an invitation
     */
    RealmWriter(RealmResource realm, RealmPrograms programs, String afterAcceptance) {
        this.realm = realm;
        this.programs = programs;
        this.accounts = new RealmAccounts(realm);
        this.afterAcceptance = afterAcceptance;
    }

    /**
     * Carries out a command. A permanent refusal by Keycloak is returned as the outcome; a fault that may pass, including a
     * missing permission, is thrown.
     */
    OutboxCommandOutcome carryOut(OutboxCommand command) {
        try {
            return done(command);
        } catch (NotFoundException gone) {
            return OutboxCommandOutcome.refused("GONE");
        } catch (ClientErrorException refused) {
            if (MAY_PASS.contains(refused.getResponse().getStatus())) {
                throw refused;
            }
            return OutboxCommandOutcome.refused("REFUSED");
        }
    }

    private OutboxCommandOutcome done(OutboxCommand command) {
        return switch (command.type()) {
            case FOUND -> found(command);
            case RENAME -> changed(command, organisation -> organisation.setName(command.detail("name")));
            case DISABLE -> disable(command);
            case ENABLE -> changed(command, organisation -> organisation.setEnabled(true));
            case INVITE -> invite(command);
            case TAKE_BACK -> takeBack(command);
            case GIVE_ROLES -> giveRoles(command);
            case REMOVE -> remove(command);
            case END_SESSIONS -> accounts.endSessions(command.subject());
            case SPEAK -> accounts.speak(command.subject(), command.detail("language"));
            case REMOVE_PROGRAM -> removeProgram(command);
        };
    }

    /** Looks up the alias, which is unique; an organisation of the same name that another command has created is not adopted. */
    private OutboxCommandOutcome found(OutboxCommand command) {
        String alias = command.detail("alias");
        Optional<OrganizationRepresentation> there = called(alias);
        if (there.isEmpty()) {
            madeOrThere(realm.organizations().create(newOrganisation(command)));
            there = called(alias);
        }
        String id = there.map(OrganizationRepresentation::getId).orElse("");
        if (id.isEmpty() || (!command.keycloakOrganisation().equals(id) && !isMadeFor(command, id))) {
            return OutboxCommandOutcome.refused("ALIAS_TAKEN");
        }
        addMissingGroups(realm.organizations().get(id).groups());
        return OutboxCommandOutcome.founded(id);
    }

    /** Keycloak matches aliases exactly, so one request is enough for any number of organisations. */
    private Optional<OrganizationRepresentation> called(String alias) {
        return realm.organizations().searchByAttribute("alias:" + alias).stream()
                .filter(one -> alias.equals(one.getAlias()))
                .findFirst();
    }

    /** The client itself repeats a request whose response was lost; the object then exists already. */
    static void madeOrThere(Response response) {
        if (response.getStatus() != HTTP_CONFLICT) {
            answered(response);
        }
        response.close();
    }

    private OrganizationRepresentation newOrganisation(OutboxCommand command) {
        OrganizationRepresentation organisation = new OrganizationRepresentation();
        organisation.setAlias(command.detail("alias"));
        organisation.setName(command.detail("name"));
        organisation.setEnabled(true);
        organisation.setRedirectUrl(afterAcceptance);
        organisation.setAttributes(
                Map.of("portal", List.of(command.organisation().toString())));
        return organisation;
    }

    private boolean isMadeFor(OutboxCommand command, String id) {
        Map<String, List<String>> attributes =
                realm.organizations().get(id).toRepresentation().getAttributes();
        return attributes != null
                && attributes
                        .getOrDefault("portal", List.of())
                        .contains(command.organisation().toString());
    }

    private void addMissingGroups(OrganizationGroupsResource groups) {
        Set<String> there = groupIds(groups).keySet();
        Arrays.stream(MemberRole.values())
                .map(MemberRole::group)
                .filter(name -> !there.contains(name))
                .forEach(name -> madeOrThere(groups.addTopLevelGroup(group(name))));
    }

    private static GroupRepresentation group(String name) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        return group;
    }

    static Map<String, String> groupIds(OrganizationGroupsResource groups) {
        return RealmReader.all((first, max) -> groups.getAll(null, null, false, first, max, true, false)).stream()
                .collect(Collectors.toMap(
                        GroupRepresentation::getName, GroupRepresentation::getId, (one, other) -> one));
    }

    private OutboxCommandOutcome changed(OutboxCommand command, Consumer<OrganizationRepresentation> change) {
        return inOrganisation(command, organisation -> {
            OrganizationRepresentation representation = organisation.toRepresentation();
            change.accept(representation);
            answered(organisation.update(representation));
            return OutboxCommandOutcome.DONE;
        });
    }

    private OutboxCommandOutcome disable(OutboxCommand command) {
        OutboxCommandOutcome outcome = changed(command, organisation -> organisation.setEnabled(false));
        return outcome.problem().isEmpty()
                ? inOrganisation(command, organisation -> {
                    RealmReader.all((first, max) -> organisation.members().list(first, max))
                            .forEach(member -> accounts.endSessions(member.getId()));
                    return OutboxCommandOutcome.DONE;
                })
                : outcome;
    }

    /** An open invitation was sent by this same command before a fault. */
    private OutboxCommandOutcome invite(OutboxCommand command) {
        return inOrganisation(command, organisation -> {
            if (isInvited(organisation, command.subject())) {
                return OutboxCommandOutcome.DONE;
            }
            accounts.letBe(command.subject(), command.detail("language"));
            try (Response response = organisation.members().inviteUser(command.subject(), null, null)) {
                return response.getStatus() == HTTP_CONFLICT && isInvited(organisation, command.subject())
                        ? OutboxCommandOutcome.DONE
                        : invited(response, command.attempts());
            }
        });
    }

    /** A mail that repeatedly cannot be sent must not block the organisation's other commands for ever. */
    private static OutboxCommandOutcome invited(Response response, int attempts) {
        if (response.getStatus() == HTTP_CONFLICT) {
            return OutboxCommandOutcome.refused("ALREADY_MEMBER");
        }
        if (response.getStatus() >= HTTP_FIRST_SERVER_ERROR && attempts >= MAX_ATTEMPTS) {
            return OutboxCommandOutcome.refused("ADDRESS_REFUSED");
        }
        answered(response);
        return OutboxCommandOutcome.DONE;
    }

    private static boolean isInvited(OrganizationResource organisation, String address) {
        return invitations(organisation, address)
                .anyMatch(invitation -> invitation.getStatus() != OrganizationInvitationRepresentation.Status.EXPIRED);
    }

    /** The short forms of this request are default methods of the client interface, which the server's REST client cannot call. */
    private static Stream<OrganizationInvitationRepresentation> invitations(
            OrganizationResource organisation, String address) {
        return RealmReader.all(
                        (first, max) -> organisation.invitations().list(null, address, null, null, null, first, max))
                .stream()
                .filter(invitation -> address.equalsIgnoreCase(invitation.getEmail()));
    }

    private OutboxCommandOutcome takeBack(OutboxCommand command) {
        return inOrganisation(command, organisation -> {
            invitations(organisation, command.subject())
                    .forEach(invitation -> answered(organisation.invitations().delete(invitation.getId())));
            return OutboxCommandOutcome.DONE;
        });
    }

    private OutboxCommandOutcome giveRoles(OutboxCommand command) {
        Set<String> wanted = Arrays.stream(command.detail("roles").split(","))
                .filter(role -> !role.isEmpty())
                .map(role -> MemberRole.valueOf(role).group())
                .collect(Collectors.toSet());
        return inOrganisation(command, organisation -> {
            addMissingGroups(organisation.groups());
            Map<String, String> groups = groupIds(organisation.groups());
            Set<String> held = held(organisation, command.subject());
            Arrays.stream(MemberRole.values()).map(MemberRole::group).forEach(group -> {
                if (wanted.contains(group) && !held.contains(group)) {
                    organisation.groups().group(groups.get(group)).addMember(command.subject());
                } else if (held.contains(group) && !wanted.contains(group)) {
                    organisation.groups().group(groups.get(group)).removeMember(command.subject());
                }
            });
            return OutboxCommandOutcome.DONE;
        });
    }

    private static Set<String> held(OrganizationResource organisation, String subject) {
        return RealmReader.all(
                        (first, max) -> organisation.members().member(subject).groups(first, max, true))
                .stream()
                .map(GroupRepresentation::getName)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private OutboxCommandOutcome remove(OutboxCommand command) {
        return inOrganisation(command, organisation -> {
            try {
                answered(organisation.members().member(command.subject()).delete());
            } catch (NotFoundException removedAlready) {
                return accounts.endSessions(command.subject());
            }
            return accounts.endSessions(command.subject());
        });
    }

    private OutboxCommandOutcome removeProgram(OutboxCommand command) {
        answered(programs.remove(command.subject()));
        return OutboxCommandOutcome.DONE;
    }

    private OutboxCommandOutcome inOrganisation(
            OutboxCommand command, Function<OrganizationResource, OutboxCommandOutcome> act) {
        return command.keycloakOrganisation().isEmpty()
                ? OutboxCommandOutcome.refused("NOT_FOUNDED")
                : act.apply(realm.organizations().get(command.keycloakOrganisation()));
    }

    static void answered(Response response) {
        try (response) {
            int status = response.getStatus();
            if (status >= HTTP_FIRST_SERVER_ERROR) {
                throw new ServerErrorException(status);
            }
            if (status == Response.Status.NOT_FOUND.getStatusCode()) {
                throw new NotFoundException();
            }
            if (status >= Response.Status.BAD_REQUEST.getStatusCode()) {
                throw new ClientErrorException(status);
            }
        }
    }
}
