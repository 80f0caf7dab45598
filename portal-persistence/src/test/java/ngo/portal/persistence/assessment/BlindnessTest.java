package ngo.portal.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlindnessTest {

    private static final Optional<SeatState> NO_SEAT = Optional.empty();

    @ParameterizedTest
    @EnumSource
    void aReviewerSeesTheOthersOnceTheirOwnIsIn(SeatState own) {
        assertThat(reviewing(own).sees(SeatState.SUBMITTED)).isEqualTo(own.isIn());
        assertThat(reviewing(own).sees(SeatState.LOCKED)).isEqualTo(own.isIn());
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesWhatIsNotIn(SeatState others) {
        assertThat(new Blindness(true, NO_SEAT, NO_SEAT).sees(others)).isEqualTo(others.isIn());
        assertThat(reviewing(SeatState.SUBMITTED).sees(others)).isEqualTo(others.isIn());
        assertThat(deciding(SeatState.ACCEPTED).sees(others)).isEqualTo(others.isIn());
    }

    @Test
    void anOfficerSeesAll() {
        assertThat(new Blindness(true, NO_SEAT, NO_SEAT).sees(SeatState.SUBMITTED))
                .isTrue();
    }

    @Test
    void whoeverOwesAReviewIsBlindAsAnOfficerAndAsAnApproverToo() {
        assertThat(new Blindness(true, Optional.of(SeatState.DRAFT), NO_SEAT).sees(SeatState.SUBMITTED))
                .isFalse();
        assertThat(new Blindness(false, Optional.of(SeatState.DRAFT), Optional.of(SeatState.ACCEPTED))
                        .sees(SeatState.SUBMITTED))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anApproverSeesThemWithoutARelation(SeatState own) {
        assertThat(deciding(own).sees(SeatState.LOCKED)).isEqualTo(own.isTaken());
    }

    @Test
    void whoeverHasARelationSeesNothingInWhateverPart() {
        assertThat(new Blindness(true, Optional.of(SeatState.RECUSED), NO_SEAT).sees(SeatState.SUBMITTED))
                .isFalse();
        assertThat(new Blindness(true, NO_SEAT, Optional.of(SeatState.RECUSED)).sees(SeatState.SUBMITTED))
                .isFalse();
    }

    @Test
    void somebodyElseInTheHouseSeesNothing() {
        assertThat(new Blindness(false, NO_SEAT, NO_SEAT).sees(SeatState.SUBMITTED))
                .isFalse();
    }

    private static Blindness reviewing(SeatState own) {
        return new Blindness(false, Optional.of(own), NO_SEAT);
    }

    private static Blindness deciding(SeatState own) {
        return new Blindness(false, NO_SEAT, Optional.of(own));
    }
}
