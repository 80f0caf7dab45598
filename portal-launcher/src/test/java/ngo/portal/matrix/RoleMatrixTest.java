package ngo.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Each page and each call has a row in docs/role-matrix.md, and there are no others. */
class RoleMatrixTest {

    @Test
    void nothingThatCanBeCalledIsLeftOut() throws IOException {
        assertThat(RoleMatrix.read().names().stream()
                        .map(RoleMatrixTest::general)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Promised.calls().stream()
                        .map(RoleMatrixTest::general)
                        .distinct()
                        .toList());
    }

    /** The address with one placeholder for each parameter. */
    private static String general(String call) {
        return call.replaceAll("\\{[^}]*}", "{}");
    }
}
