package ngo.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PrincipalKindTest {

    /** Except for people who have not chosen an organisation, who are asked there, and for programs, which see no page. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ANYBODY", "PROGRAM"})
    void afterSigningInEverybodyComesToAPageThatIsOpenToThem(PrincipalKind kind) {
        assertThat(AddressAreas.isOpenTo(kind, kind.home())).isTrue();
    }
}
