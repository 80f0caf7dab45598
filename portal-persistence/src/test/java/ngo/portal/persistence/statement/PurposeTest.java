package ngo.portal.persistence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PurposeTest {

    @Test
    void aChangeDuringTheCallIsNoPublicAct() {
        for (Purpose purpose : new Purpose[] {Purpose.EDITORIAL, Purpose.SUBSTANTIVE}) {
            assertThat(purpose.isPublic()).isFalse();
            assertThat(purpose.gate()).isEqualTo(Gate.REVISION);
        }
    }

    @Test
    void aCorrectionAndARetractionEachPassAGateOfTheirOwn() {
        assertThat(Purpose.CORRECTION.isPublic()).isTrue();
        assertThat(Purpose.CORRECTION.gate()).isEqualTo(Gate.CORRECTION);
        assertThat(Purpose.RETRACTION.isPublic()).isTrue();
        assertThat(Purpose.RETRACTION.gate()).isEqualTo(Gate.RETRACTION);
    }
}
