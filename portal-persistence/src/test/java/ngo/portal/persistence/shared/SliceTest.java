package ngo.portal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

    private static final Slice.Key KEY = new Slice.Key(Instant.parse("2026-03-02T09:00:00.123456Z"), UUID.randomUUID());

    @Test
    void aKeyComesBackAsItWent() {
        assertThat(Slice.Key.decoded(KEY.encoded())).isEqualTo(KEY);
    }

    @Test
    void aKeyGoesIntoAnAddressAsItIs() {
        assertThat(KEY.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "2026-03-02T09:00:00Z", "'; drop table statement; --"})
    void aKeyThatIsNoneIsRefused(String given) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Slice.from(given, 10))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "yesterday_1", "2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z_1_2_3"})
    void aWellCodedKeyWithTheWrongInsideIsRefused(String inside) {
        String given = Base64.getUrlEncoder().encodeToString(inside.getBytes(StandardCharsets.US_ASCII));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Slice.Key.decoded(given));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE})
    void aPartHasOneToAHundredLines(int size) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Slice.first(size))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("size"));
    }

    @Test
    void withoutAKeyAListBeginsAtItsTop() {
        Slice slice = Slice.from("", 10);

        assertThat(slice.after()).isNull();
        assertThat(slice.before()).isAfter(Instant.parse("9000-01-01T00:00:00Z"));
    }

    @Test
    void theExtraRowSignalsThatThereIsMoreAndIsNotShown() {
        Slice.Key second = new Slice.Key(KEY.at().minusSeconds(1), UUID.randomUUID());
        Part<Slice.Key> part = Part.of(List.of(KEY, second), Slice.first(1), key -> key);

        assertThat(part.items()).containsExactly(KEY);
        assertThat(part.next()).isEqualTo(KEY.encoded());
    }

    @Test
    void theLastPartNamesNoNext() {
        Part<Slice.Key> part = Part.of(List.of(KEY), Slice.first(1), key -> key);

        assertThat(part.next()).isNull();
    }
}
