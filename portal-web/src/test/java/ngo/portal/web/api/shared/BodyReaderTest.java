package ngo.portal.web.api.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.statement.SignForm;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.statement.Display;
import ngo.portal.web.api.plan.RiskReviewBody;
import ngo.portal.web.api.statement.ConsultationBody;
import ngo.portal.web.api.statement.SignBody;
import ngo.portal.web.api.statement.StatementBody;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

    @Test
    void fieldsThatNobodyMaySendMeanNothing() {
        StatementBody body = read(
                StatementBody.class,
                """
                {"title": "Free them", "tenant": "rsf", "owner": "rsf", "state": "PUBLISHED", "fingerprint": "00", "id": 7,
                 "version": 99, "sections": [{"heading": "H", "text": "<p>T</p>", "signedBy": []}]}""");

        assertThat(body.title()).isEqualTo("Free them");
        assertThat(body.sections()).containsExactly(new StatementBody.Section(null, "H", "<p>T</p>"));
    }

    @Test
    void whatIsAbsentOrNullIsNotThere() {
        SignBody body = read(SignBody.class, "{\"fingerprint\": \"ab\", \"reservation\": null}");

        assertThat(body).isEqualTo(new SignBody("ab", null, null));
        assertThat(body.form().getDisplay()).isEqualTo(Display.NAMED);
    }

    @Test
    void silentSupportThatAProgramGivesStaysSilent() {
        SignForm form = read(
                        SignBody.class, "{\"fingerprint\": \"ab\", \"display\": \"SILENT\", \"reservation\": \"But\"}")
                .form();

        assertThat(form.getDisplay()).isEqualTo(Display.SILENT);
        assertThat(form.getFingerprint()).isEqualTo("ab");
        assertThat(form.getReservation()).isEqualTo("But");
        assertThat(new SignBody(null, null, null).form().getFingerprint()).isEmpty();
    }

    @Test
    void aReasonIsAsLongForProgramsAsForPeople() {
        String longest = "a".repeat(InputParser.MAX_WORDS_CHARACTERS);

        assertThat(read(ReasonBody.class, "{\"reason\": \"" + longest + "\"}").words())
                .isEqualTo(ngo.portal.persistence.shared.InputText.required(longest, "reason"));
        assertThatThrownBy(() -> read(ReasonBody.class, "{\"reason\": \"" + longest + "b\"}")
                        .words())
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void noBodyAtAllIsAnEmptyObject() {
        assertThat(read(ReasonBody.class, "")).isEqualTo(new ReasonBody(null));
        assertThat(read(NothingBody.class, " {\"anything\": 1} ")).isEqualTo(new NothingBody());
    }

    @Test
    void aCircleIsAListOrAll() {
        assertThat(read(ConsultationBody.class, "{\"with\": \"ALL\"}").with()).isEqualTo(Circle.everybody());
        assertThat(read(ConsultationBody.class, "{\"with\": [\"awid\"]}").with())
                .isEqualTo(new Circle(List.of("awid"), false));
        assertThat(errors(ConsultationBody.class, "{\"with\": \"awid\"}")).containsExactly("with circle");
    }

    @Test
    void anInstantCarriesItsZone() {
        assertThat(read(ConsultationBody.class, "{\"until\": \"2027-01-01T01:00:00+01:00\"}")
                        .until())
                .isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(errors(ConsultationBody.class, "{\"until\": \"2027-01-01T01:00:00\"}"))
                .containsExactly("until instant");
        assertThat(errors(ConsultationBody.class, "{\"until\": \"+123456789-01-01T01:00:00Z\"}"))
                .containsExactly("until instant");
    }

    @Test
    void aDayIsADayOfTheCalendar() {
        assertThat(read(RiskReviewBody.class, "{\"nextOn\": \"2027-02-28\"}").nextOn())
                .isEqualTo(LocalDate.of(2027, 2, 28));
        for (String day : new String[] {"2027-02-30", "2027-02-28T00:00:00Z", "+123456789-01-01", "1899-12-31", ""}) {
            assertThat(errors(RiskReviewBody.class, "{\"nextOn\": \"" + day + "\"}"))
                    .as(day)
                    .containsExactly("nextOn day");
        }
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThat(
                        errors(
                                StatementBody.class,
                                """
                        {"title": 7, "addressees": "UN", "sections": [{"id": "x"}, 5, null], "notesToEditors": []}"""))
                .containsExactly(
                        "title text",
                        "addressees list",
                        "sections[0].id id",
                        "sections[1] object",
                        "sections[2] missing",
                        "notesToEditors text");
        assertThat(errors(SignBody.class, "{\"display\": \"LOUD\"}")).containsExactly("display choice");
        assertThat(errors(CommentBody.class, "{\"paragraph\": 1.5}")).containsExactly("paragraph number");
        assertThat(errors(CommentBody.class, "{\"paragraph\": 99999999999}")).containsExactly("paragraph number");
    }

    @Test
    void aNulAndHalfACharacterAreRefused() {
        assertThat(errors(ReasonBody.class, "{\"reason\": \"a\\u0000b\"}")).containsExactly("reason character");
        assertThat(errors(ReasonBody.class, "{\"reason\": \"\\ud800\"}")).containsExactly("reason character");
        assertThat(read(ReasonBody.class, "{\"reason\": \"\\ud83d\\ude00\"}").words())
                .isEqualTo("\ud83d\ude00");
    }

    @Test
    void whatIsNoObjectIsMalformed() {
        for (String body : new String[] {"{", "[]", "7", "null", "{\"a\":}", "{} {}", "\ufeff{}"}) {
            assertThat(refused(ReasonBody.class, body.getBytes(StandardCharsets.UTF_8))
                            .reason())
                    .as(body)
                    .isEqualTo("malformed-body");
        }
        byte[] otherwiseEncoded = "{\"reason\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(ReasonBody.class, otherwiseEncoded).reason()).isEqualTo("malformed-body");
    }

    @Test
    void nestingWithoutEndIsMalformed() {
        String deep = "{\"reason\":" + "[".repeat(100_000);

        assertThat(refused(ReasonBody.class, deep.getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo("malformed-body");
    }

    @Test
    void aBodyHasAnEnd() {
        assertThat(refused(ReasonBody.class, new byte[BodyReader.MAX_BYTES + 1]).status())
                .isEqualTo(413);
    }

    private static <R extends Record> R read(Class<R> type, String body) {
        return BodyReader.read(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> errors(Class<? extends Record> type, String body) {
        return refused(type, body.getBytes(StandardCharsets.UTF_8)).errors().stream()
                .map(error -> error.field() + " " + error.detail())
                .toList();
    }

    private static RefusedRequest refused(Class<? extends Record> type, byte[] body) {
        return Objects.requireNonNull(
                catchThrowableOfType(RefusedRequest.class, () -> BodyReader.read(type, body)), "nothing was refused");
    }
}
