package ngo.portal.web.api.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SliceParametersTest {

    private static final List<String> ALL = List.of("amnesty", "awid", "fidh", "frontline", "ishr");

    @Test
    void aShortListIsReadPartByPart() {
        Slice.Part<String> first = part("2", null);
        assertThat(first.items()).containsExactly("amnesty", "awid");

        Slice.Part<String> second = part("2", first.next());
        assertThat(second.items()).containsExactly("fidh", "frontline");

        Slice.Part<String> last = part("2", second.next());
        assertThat(last.items()).containsExactly("ishr");
        assertThat(last.next()).isNull();
    }

    @Test
    void aPartHasOneToAHundredLines() {
        for (String size : new String[] {"0", "-1", "101", "ten", "99999999999"}) {
            assertThatThrownBy(() -> new SliceParameters(size, null).wanted())
                    .as(size)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(new SliceParameters("100", null).wanted().size()).isEqualTo(100);
        assertThat(new SliceParameters(null, null).wanted().size()).isEqualTo(25);
    }

    @Test
    void aKeyThatWasNeverGivenIsRefused() {
        assertThatThrownBy(() -> part("2", "nonsense")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new SliceParameters(null, "%%%").wanted()).isInstanceOf(InvalidInput.class);
        String endless = Base64.getUrlEncoder()
                .encodeToString(("+999999999-01-01T00:00:00Z_" + new UUID(0, 1)).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new SliceParameters(null, endless).wanted()).isInstanceOf(InvalidInput.class);
    }

    private static Slice.Part<String> part(String size, @Nullable String after) {
        return new SliceParameters(size, after).of(ALL, Function.identity(), Function.identity());
    }
}
