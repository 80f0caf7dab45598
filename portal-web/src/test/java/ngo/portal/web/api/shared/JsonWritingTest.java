package ngo.portal.web.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.OwnAnswer;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.web.api.statement.StatementLine;
import org.junit.jupiter.api.Test;

class JsonWritingTest {

    private static final UUID ID = UUID.fromString("0a000000-0000-4000-8000-000000000003");

    @Test
    void everyComponentIsWrittenUnderItsName() {
        StatementLine line = new StatementLine(
                ID,
                "A \"title\"\u2028 <b>",
                StatementState.OPEN_FOR_SIGN_ON,
                "fidh",
                null,
                Instant.parse("2027-01-01T00:00:00Z"),
                "UTC",
                Instant.parse("2027-01-01T00:00:00Z"),
                OwnAnswer.SIGNED,
                Instant.parse("2026-12-01T00:00:00.123456Z"));

        assertThat(JsonWriting.write(line))
                .isEqualTo(
                        """
                        {"id":"0a000000-0000-4000-8000-000000000003","title":"A \\"title\\"\u2028 <b>","state":"OPEN_FOR_SIGN_ON",\
                        "owner":"fidh","softDeadline":null,"hardDeadline":"2027-01-01T00:00:00Z","deadlineZone":"UTC",\
                        "dueAt":"2027-01-01T00:00:00Z","answer":"SIGNED","changedAt":"2026-12-01T00:00:00.123456Z"}""");
    }

    @Test
    void aListCarriesItsNextKey() {
        assertThat(JsonWriting.write(new Slice.Part<>(List.of(new NoteBody("a")), "k")))
                .isEqualTo("{\"items\":[{\"note\":\"a\"}],\"next\":\"k\"}");
        assertThat(JsonWriting.write(new Slice.Part<>(List.of(), null))).isEqualTo("{\"items\":[],\"next\":null}");
    }

    @Test
    void numbersAndFlagsAreNoTexts() {
        assertThat(JsonWriting.write(new Slice(null, 7))).isEqualTo("{\"after\":null,\"size\":7}");
        assertThat(JsonWriting.write(new ngo.portal.ejb.document.Circle(List.of("awid"), false)))
                .isEqualTo("{\"aliases\":[\"awid\"],\"all\":false}");
    }
}
