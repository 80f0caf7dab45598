package ngo.portal.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.MemberRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {

    @ParameterizedTest
    @EnumSource
    void onlyASignatorySigns(MemberRole role) {
        assertThat(Permission.SIGN.isGivenBy(Set.of(role))).isEqualTo(role == MemberRole.SIGNATORY);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAMemberWritesAndProposesOtherWords(MemberRole role) {
        assertThat(Permission.WRITE.isGivenBy(Set.of(role))).isEqualTo(role == MemberRole.MEMBER);
        assertThat(Permission.AMEND.isGivenBy(Set.of(role))).isEqualTo(role == MemberRole.MEMBER);
    }

    @Test
    void clearanceIsAskedForByThoseWhoWorkAndGivenByThoseWhoAnswer() {
        assertThat(rolesFor(Permission.REQUEST_CLEARANCE)).containsOnly(MemberRole.MEMBER, MemberRole.SIGNATORY);
        assertThat(rolesFor(Permission.CLEAR)).containsOnly(MemberRole.SIGNATORY, MemberRole.ADMINISTRATOR);
    }

    @Test
    void everybodyOfAnOrganisationCommentsAndNoRoleInOneMakesALead() {
        assertThat(rolesFor(Permission.COMMENT)).containsOnly(MemberRole.values());
        assertThat(Permission.STEWARD.isGivenBy(EnumSet.allOf(MemberRole.class)))
                .isFalse();
    }

    @Test
    void oneRoleAmongSeveralIsEnoughAndNoneIsNot() {
        assertThat(Permission.SIGN.isGivenBy(Set.of(MemberRole.PRESS_OFFICER, MemberRole.SIGNATORY)))
                .isTrue();
        assertThat(Permission.COMMENT.isGivenBy(Set.of())).isFalse();
    }

    /** Their administrators take along who lets their own organisation write to them. */
    @Test
    void whoIsOnlyConsultedNeitherSignsNorClearsNorWrites() {
        assertThat(Permission.values())
                .filteredOn(permission -> AccessLevel.COMMENT.covers(permission.level()))
                .containsExactly(Permission.COMMENT, Permission.AMEND, Permission.ADMINISTER);
    }

    @Test
    void whoIsAskedToSignDoesNotHoldThePen() {
        assertThat(Permission.values())
                .filteredOn(permission -> !AccessLevel.SIGN.covers(permission.level()))
                .containsExactly(Permission.WRITE, Permission.MODERATE, Permission.SECOND, Permission.STEWARD);
    }

    private static MemberRole[] rolesFor(Permission permission) {
        return Arrays.stream(MemberRole.values())
                .filter(role -> permission.isGivenBy(Set.of(role)))
                .toArray(MemberRole[]::new);
    }
}
