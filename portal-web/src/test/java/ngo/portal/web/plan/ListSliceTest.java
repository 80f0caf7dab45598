package ngo.portal.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.junit.jupiter.api.Test;

class ListSliceTest {

    private final List<UUID> all = Stream.generate(UUID::randomUUID).limit(5).toList();

    @Test
    void partsFollowEachOtherWithoutAGapToTheEnd() {
        ListSlice<UUID> first = part("");
        ListSlice<UUID> second = part(first.next());
        ListSlice<UUID> last = part(second.next());

        assertThat(Stream.of(first, second, last).flatMap(part -> part.items().stream()))
                .containsExactlyElementsOf(all);
        assertThat(first.beginning()).isTrue();
        assertThat(second.beginning()).isFalse();
        assertThat(last.next()).isEmpty();
    }

    @Test
    void aPartThatHoldsAllLeadsNowhere() {
        assertThat(ListSlice.of(all, Function.identity(), "", all.size()).next())
                .isEmpty();
    }

    @Test
    void behindARecordThatIsGoneTheListBeginsAgain() {
        assertThat(part(UUID.randomUUID().toString())).isEqualTo(part(""));
    }

    @Test
    void behindSomethingThatIsNoIdThereIsNothing() {
        assertThatThrownBy(() -> part("1")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> part("x".repeat(36))).isInstanceOf(InvalidInput.class);
    }

    private ListSlice<UUID> part(String after) {
        return ListSlice.of(all, Function.identity(), after, 2);
    }
}
