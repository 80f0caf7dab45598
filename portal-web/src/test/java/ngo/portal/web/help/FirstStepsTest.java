package ngo.portal.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.web.shared.AddressAreas;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.PrincipalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstStepsTest {

    @ParameterizedTest
    @EnumSource(MemberRole.class)
    void everyRoleHasThreeStepsToPagesThatAreOpenToIt(MemberRole role) {
        assertThat(FirstSteps.of(Set.of(role)))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(step -> assertThat(AddressAreas.isOpenTo(PrincipalKind.MEMBER, step.path()))
                        .as(step.path())
                        .isTrue());
    }

    @Test
    void onlyMembersAreInvitedToStartAStatement() {
        assertThat(FirstSteps.of(Set.of(MemberRole.MEMBER))).contains(FirstStep.DRAFT);
        assertThat(FirstSteps.of(Set.of())).hasSize(3).doesNotContain(FirstStep.DRAFT);
    }

    @Test
    void everyStepLeadsToAPage() {
        assertThat(FirstStep.values())
                .allMatch(step -> Addresses.target(step.path()).isPresent());
    }

    @Test
    void everyAreaOfHelpHasAnAddressOfItsOwn() {
        assertThat(HelpArea.all())
                .allMatch(area -> Addresses.target("/help/" + area.key()).isPresent())
                .allMatch(
                        area -> HelpArea.called(area.key()).filter(area::equals).isPresent());
        assertThat(HelpArea.called("first-steps")).isEmpty();
        assertThat(HelpArea.about("sign-on")).map(HelpArea::key).contains("statements");
        assertThat(HelpArea.about("dashboard")).isEmpty();
    }
}
