package ngo.portal.web.api.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyDiffTest {

    private static final UUID ID = UUID.fromString("0a000000-0000-4000-8000-000000000003");
    private static final PlanDocument.Recommendation STORED = new PlanDocument.Recommendation(
            ID, ID, 1, "Free them", AddresseeType.STATE, "A court", List.of("UNDHRD 9"));

    @Test
    void whatIsSentBackOrLeftOutSaysNothing() {
        assertThat(BodyDiff.differs(
                        new PlanBody.Recommendation(
                                ID, ID, null, "Free them", AddresseeType.STATE, "A court", List.of("UNDHRD 9")),
                        STORED))
                .isFalse();
        assertThat(BodyDiff.differs(new PlanBody.Recommendation(ID, null, null, null, null, null, null), STORED))
                .isFalse();
    }

    @Test
    void anythingElseIsAChange() {
        assertThat(BodyDiff.differs(new PlanBody.Recommendation(ID, null, null, "Free", null, null, null), STORED))
                .isTrue();
        assertThat(BodyDiff.differs(new PlanBody.Recommendation(ID, null, null, null, null, null, List.of()), STORED))
                .isTrue();
        assertThat(BodyDiff.differs(
                        new PlanBody.Recommendation(ID, null, null, null, AddresseeType.DONOR, null, null), STORED))
                .isTrue();
    }

    @Test
    void anEmptyWordIsNoOrganisation() {
        PlanDocument.Activity nobodys = activity(null);

        assertThat(BodyDiff.differs(responsible(""), nobodys)).isFalse();
        assertThat(BodyDiff.differs(responsible("awid"), nobodys)).isTrue();
        assertThat(BodyDiff.differs(responsible(""), activity("awid"))).isTrue();
    }

    @Test
    void anArticleIsNamedByItsInstrumentAndItsNumber() {
        assertThat(CitationFormat.read(List.of("UNDHRD 9", " UNDHRD 12 ", "UNDHRD 9")))
                .containsExactly(new Citation("UNDHRD", 9), new Citation("UNDHRD", 12));
        for (String cite : new String[] {"", "UNDHRD", "9", "UNDHRD nine", "UNDHRD 0", "UNDHRD 99999999999"}) {
            assertThatThrownBy(() -> CitationFormat.read(List.of(cite)))
                    .as(cite)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    private static PlanBody.Activity responsible(String alias) {
        return new PlanBody.Activity(ID, null, Heading.ACTIONS, null, alias, null, null, null, null);
    }

    private static PlanDocument.Activity activity(@Nullable String alias) {
        return new PlanDocument.Activity(
                ID, ID, 1, "Meet", alias, LocalDate.of(2030, 1, 1), null, ActivityState.PLANNED, List.of());
    }
}
