package ngo.portal.web.api.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PreconditionsTest {

    @Test
    void aChangeIsMadeForTheVersionThatWasRead() {
        for (String match : new String[] {"\"7\"", "*", "\"6\", \"7\""}) {
            assertThatCode(() -> new Preconditions(match, null).require(7))
                    .as(match)
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> new Preconditions(null, null).require(7)).doesNotThrowAnyException();
    }

    @Test
    void anOlderVersionIsStale() {
        for (String match : new String[] {"\"6\"", "7", "W/\"7\"", "", "\"77\""}) {
            assertThatThrownBy(() -> new Preconditions(match, null).require(7))
                    .as(match)
                    .isInstanceOf(RefusedRequest.class)
                    .hasFieldOrPropertyWithValue("status", 412);
        }
    }

    @Test
    void aKeyIsShortAndPrintable() {
        assertThat(new Preconditions(null, "a-key_1").key()).isEqualTo("a-key_1");
        assertThat(new Preconditions(null, null).key()).isNull();
        for (String key : new String[] {"", "a b", "\u00e9", "x".repeat(201)}) {
            assertThatThrownBy(() -> new Preconditions(null, key).key()).as(key).isInstanceOf(RefusedRequest.class);
        }
    }

    @Test
    void aRequestIsTheSameOnlyIfItsAddressAndItsWordsAre() {
        assertThat(Fingerprint.of("/a", "{}"))
                .isEqualTo(Fingerprint.of("/a", "{}"))
                .isNotEqualTo(Fingerprint.of("/b", "{}"))
                .isNotEqualTo(Fingerprint.of("/a", "{ }"));
    }
}
