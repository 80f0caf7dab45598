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
import ngo.portal.persistence.errand.Errand;
import ngo.portal.persistence.organisation.MemberRole;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationInvitationRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Carries one errand out in a realm. Every act looks first at what is there already: after a fault in the middle it goes on
 * where it stopped.
 */
class RealmWriter {
    private static final int PAGE = 500;
    private static final int CONFLICT = 409;
    private static final int FAULT = 500;
    private static final int ENOUGH = 5;
    /** Not signed in, not allowed, too slow, too often: somebody may mend that. */
    private static final Set<Integer> MAY_PASS = Set.of(401, 403, 408, 429);

    private final RealmResource realm;
    private final String afterAcceptance;

    /**
     * Works in one realm.
     *
     * @param afterAcceptance where Keycloak sends people who have accepted an invitation
     */
    RealmWriter(RealmResource realm, String afterAcceptance) {
        this.realm = realm;
        this.afterAcceptance = afterAcceptance;
    }

    /** What Keycloak refuses for good is told; what may pass, a right that it lacks as well, is thrown on. */
    ErrandOutcome carryOut(Errand errand) {
        try {
            return done(errand);
        } catch (NotFoundException gone) {
            return ErrandOutcome.refused("GONE");
        } catch (ClientErrorException refused) {
            if (MAY_PASS.contains(refused.getResponse().getStatus())) {
                throw refused;
            }
            return ErrandOutcome.refused("REFUSED");
        }
    }

    private ErrandOutcome done(Errand errand) {
        return switch (errand.act()) {
            case FOUND -> found(errand);
            case RENAME -> changed(errand, organisation -> organisation.setName(errand.detail("name")));
            case DISABLE -> disable(errand);
            case ENABLE -> changed(errand, organisation -> organisation.setEnabled(true));
            case INVITE -> invite(errand);
            case TAKE_BACK -> takeBack(errand);
            case GIVE_ROLES -> giveRoles(errand);
            case REMOVE -> remove(errand);
            case END_SESSIONS -> endSessions(errand.subject());
        };
    }

    /** By its alias, which is unique there; what another act has made under the same name is not taken over. */
    private ErrandOutcome found(Errand errand) {
        String alias = errand.detail("alias");
        Optional<OrganizationRepresentation> there = called(alias);
        if (there.isEmpty()) {
            madeOrThere(realm.organizations().create(newOrganisation(errand)));
            there = called(alias);
        }
        String id = there.map(OrganizationRepresentation::getId).orElse("");
        if (id.isEmpty() || (!errand.keycloakOrganisation().equals(id) && !isMadeFor(errand, id))) {
            return ErrandOutcome.refused("ALIAS_TAKEN");
        }
        addMissingGroups(realm.organizations().get(id).groups());
        return ErrandOutcome.founded(id);
    }

    private Optional<OrganizationRepresentation> called(String alias) {
        return realm.organizations().list(0, PAGE).stream()
                .filter(one -> alias.equals(one.getAlias()))
                .findFirst();
    }

    /** A request that was lost on its way back is sent once more by the client itself: then it is there already. */
    private static void madeOrThere(Response response) {
        if (response.getStatus() != CONFLICT) {
            answered(response);
        }
        response.close();
    }

    private OrganizationRepresentation newOrganisation(Errand errand) {
        OrganizationRepresentation organisation = new OrganizationRepresentation();
        organisation.setAlias(errand.detail("alias"));
        organisation.setName(errand.detail("name"));
        organisation.setEnabled(true);
        organisation.setRedirectUrl(afterAcceptance);
        organisation.setAttributes(
                Map.of("portal", List.of(errand.organisation().toString())));
        return organisation;
    }

    private boolean isMadeFor(Errand errand, String id) {
        Map<String, List<String>> attributes =
                realm.organizations().get(id).toRepresentation().getAttributes();
        return attributes != null
                && attributes
                        .getOrDefault("portal", List.of())
                        .contains(errand.organisation().toString());
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

    private static Map<String, String> groupIds(OrganizationGroupsResource groups) {
        return groups.getAll(null, null, false, 0, PAGE, true, false).stream()
                .collect(Collectors.toMap(
                        GroupRepresentation::getName, GroupRepresentation::getId, (one, other) -> one));
    }

    private ErrandOutcome changed(Errand errand, Consumer<OrganizationRepresentation> change) {
        return inOrganisation(errand, organisation -> {
            OrganizationRepresentation representation = organisation.toRepresentation();
            change.accept(representation);
            answered(organisation.update(representation));
            return ErrandOutcome.DONE;
        });
    }

    private ErrandOutcome disable(Errand errand) {
        ErrandOutcome outcome = changed(errand, organisation -> organisation.setEnabled(false));
        return outcome.problem().isEmpty()
                ? inOrganisation(errand, organisation -> {
                    organisation.members().list(0, PAGE).forEach(member -> endSessions(member.getId()));
                    return ErrandOutcome.DONE;
                })
                : outcome;
    }

    /** An invitation that is under way already was sent by this very errand, before a fault. */
    private ErrandOutcome invite(Errand errand) {
        return inOrganisation(errand, organisation -> {
            if (isInvited(organisation, errand.subject())) {
                return ErrandOutcome.DONE;
            }
            letAnAccountBe(errand);
            try (Response response = organisation.members().inviteUser(errand.subject(), null, null)) {
                return response.getStatus() == CONFLICT && isInvited(organisation, errand.subject())
                        ? ErrandOutcome.DONE
                        : invited(response, errand.attempts());
            }
        });
    }

    /**
     * Whoever is invited has an account of their own before. One that Keycloak made on the way in would belong to the
     * organisation, and be gone with the membership.
     */
    private void letAnAccountBe(Errand errand) {
        if (realm.users().searchByEmail(errand.subject(), true).isEmpty()) {
            UserRepresentation invited = new UserRepresentation();
            invited.setUsername(errand.subject());
            invited.setEmail(errand.subject());
            invited.setEnabled(true);
            invited.setAttributes(Map.of("locale", List.of(errand.detail("language"))));
            invited.setRequiredActions(List.of("UPDATE_PROFILE", "UPDATE_PASSWORD"));
            madeOrThere(realm.users().create(invited));
        }
    }

    /** A letter that cannot be handed over again and again must not keep the organisation's other errands waiting for ever. */
    private static ErrandOutcome invited(Response response, int attempts) {
        if (response.getStatus() == CONFLICT) {
            return ErrandOutcome.refused("ALREADY_MEMBER");
        }
        if (response.getStatus() >= FAULT && attempts >= ENOUGH) {
            return ErrandOutcome.refused("ADDRESS_REFUSED");
        }
        answered(response);
        return ErrandOutcome.DONE;
    }

    private static boolean isInvited(OrganizationResource organisation, String address) {
        return invitations(organisation, address)
                .anyMatch(invitation -> invitation.getStatus() != OrganizationInvitationRepresentation.Status.EXPIRED);
    }

    /** The short forms of this question are methods of the client itself, which the server's own client cannot call. */
    private static Stream<OrganizationInvitationRepresentation> invitations(
            OrganizationResource organisation, String address) {
        return organisation.invitations().list(null, address, null, null, null, 0, PAGE).stream()
                .filter(invitation -> address.equalsIgnoreCase(invitation.getEmail()));
    }

    private ErrandOutcome takeBack(Errand errand) {
        return inOrganisation(errand, organisation -> {
            invitations(organisation, errand.subject())
                    .forEach(invitation -> answered(organisation.invitations().delete(invitation.getId())));
            return ErrandOutcome.DONE;
        });
    }

    private ErrandOutcome giveRoles(Errand errand) {
        Set<String> wanted = Arrays.stream(errand.detail("roles").split(","))
                .filter(role -> !role.isEmpty())
                .map(role -> MemberRole.valueOf(role).group())
                .collect(Collectors.toSet());
        return inOrganisation(errand, organisation -> {
            addMissingGroups(organisation.groups());
            Map<String, String> groups = groupIds(organisation.groups());
            Set<String> held = held(organisation, errand.subject());
            Arrays.stream(MemberRole.values()).map(MemberRole::group).forEach(group -> {
                if (wanted.contains(group) && !held.contains(group)) {
                    organisation.groups().group(groups.get(group)).addMember(errand.subject());
                } else if (held.contains(group) && !wanted.contains(group)) {
                    organisation.groups().group(groups.get(group)).removeMember(errand.subject());
                }
            });
            return ErrandOutcome.DONE;
        });
    }

    private static Set<String> held(OrganizationResource organisation, String subject) {
        return organisation.members().member(subject).groups(0, PAGE, true).stream()
                .map(GroupRepresentation::getName)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private ErrandOutcome remove(Errand errand) {
        return inOrganisation(errand, organisation -> {
            try {
                answered(organisation.members().member(errand.subject()).delete());
            } catch (NotFoundException removedAlready) {
                return endSessions(errand.subject());
            }
            return endSessions(errand.subject());
        });
    }

    private ErrandOutcome endSessions(String subject) {
        try {
            realm.users().get(subject).logout();
        } catch (NotFoundException nobodyThere) {
            return ErrandOutcome.DONE;
        }
        return ErrandOutcome.DONE;
    }

    private ErrandOutcome inOrganisation(Errand errand, Function<OrganizationResource, ErrandOutcome> act) {
        return errand.keycloakOrganisation().isEmpty()
                ? ErrandOutcome.refused("NOT_FOUNDED")
                : act.apply(realm.organizations().get(errand.keycloakOrganisation()));
    }

    private static void answered(Response response) {
        try (response) {
            int status = response.getStatus();
            if (status >= FAULT) {
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
