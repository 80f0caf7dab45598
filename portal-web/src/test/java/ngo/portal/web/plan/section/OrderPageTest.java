package ngo.portal.web.plan.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderPageTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void anEditConflictKeepsTheUsersOrderOfRemainingItems() {
        assertThat(OrderPage.merged(List.of(C, A, B), List.of(A, B, D))).containsExactly(A, B, D);
        assertThat(OrderPage.merged(List.of(C, A), List.of(A, B, C))).containsExactly(C, A, B);
        assertThat(OrderPage.merged(List.of(), List.of(A, B))).containsExactly(A, B);
    }
}
