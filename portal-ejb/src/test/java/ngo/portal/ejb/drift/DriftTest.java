package ngo.portal.ejb.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.ejb.directory.DirectoryScope;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.drift.Difference;
import ngo.portal.persistence.drift.DriftKind;
import ngo.portal.persistence.drift.EndedMandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.SyncedOrganisationRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which differences between Keycloak and the portal are reported, and which are not. */
class DriftTest {

    private static final UUID THERE = UUID.randomUUID();
    private static final UUID HERE = UUID.randomUUID();
    private static final DirectoryOrganisation OPEN = new DirectoryOrganisation(THERE, "north", "North", true);
    private static final DirectoryOrganisation SHUT = new DirectoryOrganisation(THERE, "north", "North", false);

    private static SyncedOrganisationRow known(OrganisationState state, boolean quiet) {
        return known(THERE, state, quiet);
    }

    private static SyncedOrganisationRow known(@Nullable UUID keycloakId, OrganisationState state, boolean quiet) {
        return new SyncedOrganisationRow(HERE, keycloakId, "north", "North", state, quiet);
    }

    private static Directory directory(DirectoryOrganisation... organisations) {
        return new Directory(List.of(organisations), List.of(), Map.of(), Map.of());
    }

    private static Directory with(DirectoryMember... members) {
        return new Directory(List.of(OPEN), List.of(members), Map.of(), Map.of());
    }

    private static DirectoryMember member(boolean enabled, String... groups) {
        return new DirectoryMember(THERE, "s", "Sam", "s@north.example", Set.of(groups), enabled);
    }

    private static List<Difference> between(Directory directory, SyncedOrganisationRow... portal) {
        return Drift.between(directory, List.of(portal), List.of());
    }

    private static Difference difference(DriftKind kind, String detail) {
        return new Difference(HERE, kind, "", detail);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheTwoAgreeOnIsNoDifference(OrganisationState state) {
        assertThat(between(directory(state.isClosed() ? SHUT : OPEN), known(state, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShutOnOneSideOnlyIsADifference(OrganisationState state) {
        assertThat(between(directory(state.isClosed() ? OPEN : SHUT), known(state, true)))
                .containsExactly(difference(state.isClosed() ? DriftKind.OPEN_THERE : DriftKind.SHUT_THERE, ""));
    }

    @ParameterizedTest
    @EnumSource
    void whatThePortalIsAboutToChangeIsNoDifference(OrganisationState state) {
        assertThat(between(directory(), known(state, false))).isEmpty();
        assertThat(between(directory(state.isClosed() ? OPEN : SHUT), known(state, false)))
                .isEmpty();
    }

    @Test
    void whatIsGoneFromKeycloakIsMissingUnlessItHasLeft() {
        assertThat(between(
                        directory(),
                        known(OrganisationState.ACTIVE, true),
                        known(null, OrganisationState.FROZEN, true)))
                .containsExactly(difference(DriftKind.MISSING_THERE, ""), difference(DriftKind.MISSING_THERE, ""));
        assertThat(between(directory(), known(OrganisationState.LEFT, true))).isEmpty();
    }

    @Test
    void groupsAreMissingOrUnknown() {
        Set<String> groups = new HashSet<>(OPEN.groups());
        groups.removeAll(List.of("press", "members"));
        groups.add("friends");

        assertThat(between(
                        directory(new DirectoryOrganisation(THERE, "north", "North", true, groups)),
                        known(OrganisationState.ACTIVE, true)))
                .containsExactly(
                        difference(DriftKind.GROUPS_MISSING, "members, press"),
                        difference(DriftKind.GROUPS_UNKNOWN, "friends"));
    }

    @Test
    void aDifferentAliasAndADifferentNameAreReported() {
        assertThat(between(
                        directory(new DirectoryOrganisation(THERE, "nord", "Nord", true)),
                        known(OrganisationState.ACTIVE, true)))
                .containsExactly(
                        difference(DriftKind.ALIAS_DIFFERS, "nord"), difference(DriftKind.NAME_DIFFERS, "Nord"));
    }

    @Test
    void aClosedAccountIsNoMember() {
        assertThat(between(with(member(false, "members")), known(OrganisationState.ACTIVE, true)))
                .containsExactly(new Difference(HERE, DriftKind.CLOSED_ACCOUNT, "s", "Sam"));
        assertThat(between(with(member(true, "members")), known(OrganisationState.ACTIVE, true)))
                .isEmpty();
    }

    @Test
    void aRoleOutlivesNoMandate() {
        List<EndedMandate> ended = List.of(
                new EndedMandate(HERE, "s", MemberRole.SIGNATORY), new EndedMandate(HERE, "t", MemberRole.MEMBER));
        List<SyncedOrganisationRow> portal = List.of(known(OrganisationState.ACTIVE, true));

        assertThat(Drift.between(with(member(true, "members", "signatories")), portal, ended))
                .containsExactly(new Difference(HERE, DriftKind.MANDATE_OVER, "s", "MEMBER"));
        assertThat(Drift.between(with(member(true, "members")), portal, ended)).isEmpty();
    }

    @Test
    void aLeadBelongsToAnOrganisationAndTheOfficeNeedNot() {
        Map<String, Set<String>> roles = Map.of(
                "lost", Set.of("consortium-lead"), "s", Set.of("consortium-lead"), "office", Set.of("coalition-admin"));
        Directory directory =
                new Directory(List.of(OPEN), List.of(member(true, "members")), roles, Map.of("lost", "Lou"));

        assertThat(between(directory, known(OrganisationState.ACTIVE, true)))
                .containsExactly(new Difference(Office.ID, DriftKind.LEAD_WITHOUT_PLACE, "lost", "Lou"));
    }

    /** Of what was not read nothing is known. */
    @Test
    void whatWasNotReadIsNoDifference() {
        Directory nothing = part(new DirectoryScope(false, Set.of(), Set.of("s")), List.of());

        assertThat(between(nothing, known(OrganisationState.ACTIVE, true))).isEmpty();
        assertThat(between(
                        part(new DirectoryScope(false, Set.of(THERE), Set.of()), List.of()),
                        known(OrganisationState.ACTIVE, true)))
                .containsExactly(difference(DriftKind.MISSING_THERE, ""));
    }

    @Test
    void onePersonIsComparedWithoutTheirOrganisation() {
        Directory one = part(new DirectoryScope(false, Set.of(), Set.of("s")), List.of(member(false, "members")));

        assertThat(between(one, known(OrganisationState.ACTIVE, true)))
                .containsExactly(new Difference(HERE, DriftKind.CLOSED_ACCOUNT, "s", "Sam"));
    }

    @Test
    void aLeadMayHaveTheirPlaceInAnOrganisationThatWasNotRead() {
        Directory roles = new Directory(
                List.of(),
                List.of(),
                Map.of("lead", Set.of("consortium-lead"), "lost", Set.of("consortium-lead")),
                Map.of("lost", "Lou"),
                Map.of(),
                new DirectoryScope(false, Set.of(), Set.of()));

        assertThat(Drift.between(roles, List.of(), List.of(), List.of("lead")))
                .containsExactly(new Difference(Office.ID, DriftKind.LEAD_WITHOUT_PLACE, "lost", "Lou"));
    }

    private static Directory part(DirectoryScope scope, List<DirectoryMember> members) {
        return new Directory(List.of(), members, Map.of(), Map.of(), Map.of(), scope);
    }
}
