package ngo.portal.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessLevelTest {

    @Test
    void whoIsConsultedReadsAndCommentsAndDoesNotSign() {
        assertThat(AccessLevel.COMMENT.covers(AccessLevel.READ)).isTrue();
        assertThat(AccessLevel.COMMENT.covers(AccessLevel.COMMENT)).isTrue();
        assertThat(AccessLevel.COMMENT.covers(AccessLevel.SIGN)).isFalse();
        assertThat(AccessLevel.COMMENT.covers(AccessLevel.APPROVE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whoApprovesMayAllElseAndWhoReadsMayNothingElse(AccessLevel level) {
        assertThat(AccessLevel.APPROVE.covers(level)).isTrue();
        assertThat(AccessLevel.READ.covers(level)).isEqualTo(level == AccessLevel.READ);
    }
}
