package ngo.portal.ejb.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.AssignedRole;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.MandateRow;
import org.junit.jupiter.api.Test;

/** A request with roles and one end does not end roles that had none. */
class RequestedRoleTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(600);

    private static final Set<MemberRole> HELD = Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY);
    private static final ColleagueRow PERSON = new ColleagueRow(
            "ben",
            "Ben",
            "ben@x.org",
            AssignedRole.of(
                    HELD,
                    null,
                    Map.of(
                            MemberRole.SIGNATORY,
                            new MandateRow("ben", MemberRole.SIGNATORY, null, SOON, "Ada", NOW, "")),
                    NOW));

    @Test
    void anEndHoldsForWhatIsNewOrHasOneAlready() {
        Set<MemberRole> roles = Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY, MemberRole.PRESS_OFFICER);

        assertThat(RequestedRole.of(PERSON, roles, LATER))
                .containsExactlyInAnyOrder(
                        new RequestedRole(MemberRole.MEMBER, null, null),
                        new RequestedRole(MemberRole.SIGNATORY, null, LATER),
                        new RequestedRole(MemberRole.PRESS_OFFICER, null, LATER));
    }

    @Test
    void withoutAnEndWhatIsHeldStaysAsItIs() {
        assertThat(RequestedRole.of(PERSON, HELD, null))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        new RequestedRole(MemberRole.MEMBER, null, null),
                        new RequestedRole(MemberRole.SIGNATORY, null, SOON)));
    }
}
