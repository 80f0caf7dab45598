package ngo.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.web.security.AccessDenied.Why;
import ngo.portal.web.security.signin.TokenClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipGateTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final Instant SIGNED_IN = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void anOrganisationThatTheTokenDoesNotNameStaysShutWhateverThePortalRemembers() {
        MembershipGate membershipGate =
                new MembershipGate(token(UUID.randomUUID()), true, List.of(membership(OrganisationState.ACTIVE, null)));

        assertThat(membershipGate.open()).isEmpty();
    }

    @Test
    void anOrganisationThatOnlyTheTokenNamesStaysShut() {
        assertThat(new MembershipGate(token(OWN), true, List.of()).open()).isEmpty();
        assertThat(new MembershipGate(token(OWN), true, List.of()).closed("")).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrganisationState.class,
            names = {"ACTIVE", "LEAVING"})
    void whatTakesPartIsOpen(OrganisationState state) {
        assertThat(gate(membership(state, null)).open()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrganisationState.class,
            names = {"FROZEN", "SUSPENDED", "LEFT"})
    void whatDoesNotTakePartIsShutToEverybodyAndSaysWhy(OrganisationState state) {
        MembershipGate membershipGate = gate(membership(state, null, MemberRole.values()));

        assertThat(membershipGate.open()).isEmpty();
        assertThat(membershipGate.closed("")).isEqualTo(new AccessDenied(Why.valueOf(state.name()), "Own"));
        assertThat(membershipGate.closed("own")).isEqualTo(membershipGate.closed(""));
        assertThat(membershipGate.closed("other")).isNull();
    }

    @Test
    void anInvitedOrganisationLetsInItsAdministratorsOnly() {
        assertThat(gate(membership(OrganisationState.INVITED, null, MemberRole.ADMINISTRATOR))
                        .open())
                .hasSize(1);
        MembershipGate member = gate(membership(OrganisationState.INVITED, null, MemberRole.SIGNATORY));
        assertThat(member.open()).isEmpty();
        assertThat(Objects.requireNonNull(member.closed("")).why()).isEqualTo(Why.INVITED);
    }

    @Test
    void aTokenOfBeforeTheFreezeOpensNothingAfterTheThaw() {
        MembershipGate before = gate(membership(OrganisationState.ACTIVE, SIGNED_IN.plusMillis(1)));
        assertThat(before.open()).isEmpty();
        assertThat(before.closed("")).isEqualTo(new AccessDenied(Why.TOKEN_TOO_OLD, "Own"));

        assertThat(gate(membership(OrganisationState.ACTIVE, SIGNED_IN)).open()).hasSize(1);
    }

    @Test
    void aUserThatTheSyncHasNeverSeenIsBeingSetUp() {
        MembershipGate newcomer = new MembershipGate(token(OWN), false, List.of());

        assertThat(newcomer.closed("")).isEqualTo(new AccessDenied(Why.BEING_SET_UP, ""));
        assertThat(newcomer.closed("own")).isNull();
    }

    private static MembershipGate gate(MembershipRow membership) {
        return new MembershipGate(token(OWN), true, List.of(membership));
    }

    private static TokenClaims token(UUID organisation) {
        return new TokenClaims("someone", "Someone", Set.of(organisation), Set.of(), SIGNED_IN, SIGNED_IN);
    }

    private static MembershipRow membership(
            OrganisationState state, @Nullable Instant tokensFrom, MemberRole... roles) {
        return new MembershipRow(UUID.randomUUID(), OWN, "own", "Own", state, tokensFrom, Set.of(roles), Set.of());
    }
}
