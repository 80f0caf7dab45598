package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.publication.PublicSignature;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.text.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SilentSupportTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void fewSilentSupportersAreNotCountedSoThatNobodyGuessesWhoTheyAre() {
        SignOnRow silent = row(SignOnState.SIGNED, Display.SILENT);

        assertThat(Publisher.silent(List.of())).isZero();
        assertThat(Publisher.silent(Collections.nCopies(2, silent))).isZero();
        assertThat(Publisher.silent(Collections.nCopies(3, silent))).isEqualTo(3);
        assertThat(Publisher.silent(Collections.nCopies(4, silent))).isEqualTo(4);
    }

    @Test
    void onlyValidSilentSupportIsCounted() {
        List<SignOnRow> board = List.of(
                row(SignOnState.SIGNED, Display.SILENT),
                row(SignOnState.SIGNED_LATE, Display.SILENT),
                row(SignOnState.RECONFIRM, Display.SILENT),
                row(SignOnState.WITHDRAWN, Display.SILENT),
                row(SignOnState.SIGNED, Display.SILENT),
                row(SignOnState.SIGNED, Display.NAMED),
                row(SignOnState.SIGNED, Display.REGION));

        assertThat(Publisher.silent(board)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsPublishedExactlyForAValidSignature(SignOnState state) {
        boolean valid = state == SignOnState.SIGNED || state == SignOnState.SIGNED_LATE;

        assertThat(Publisher.isShown(row(state, Display.NAMED))).isEqualTo(valid);
        assertThat(Publisher.isShown(row(state, Display.REGION))).isEqualTo(valid);
        assertThat(Publisher.isShown(row(state, Display.SILENT))).isFalse();
    }

    @Test
    void whoSignsForARegionIsNotNamedAndNotKnownByTheirPen() {
        SignOnRow row = row(SignOnState.SIGNED, Display.REGION);

        PublicSignature published = Publisher.publicForm(row, "Europe", row.organisation(), NOON);

        assertThat(published.display()).isEqualTo(Display.REGION);
        assertThat(published.alias()).isEmpty();
        assertThat(published.printedName()).isEmpty();
        assertThat(published.convener()).isFalse();
        assertThat(published.region()).isEqualTo("Europe");
        assertThat(published.reservation()).isEmpty();
    }

    @Test
    void aSignatureByNameIsPublishedAsGiven() {
        SignOnRow row = row(SignOnState.SIGNED_LATE, Display.NAMED);

        PublicSignature published = Publisher.publicForm(row, "", row.organisation(), Instant.EPOCH);

        assertThat(published.alias()).isEqualTo("fidh");
        assertThat(published.printedName()).isEqualTo("FIDH");
        assertThat(published.late()).isTrue();
        assertThat(published.convener()).isTrue();
        assertThat(published.signedAt()).isEqualTo(NOON);
        assertThat(Publisher.publicForm(row, "", UUID.randomUUID(), NOON).convener())
                .isFalse();
    }

    @Test
    void nobodyButTheLeadsHearsOfSilentSupport() {
        Statement statement = statement();

        assertThat(SignOnService.heard(Display.SILENT, statement))
                .extracting(Audience::organisation)
                .containsExactly(Leads.AUDIENCE);
        assertThat(SignOnService.heard(Display.REGION, statement))
                .containsExactly(
                        Audience.notified(statement.organisation(), MemberRole.MEMBER), Audience.leadsNotified());
    }

    private static Statement statement() {
        return new Statement(UUID.randomUUID(), "drafter", new DocumentText("Title", "en", List.of(), List.of()), NOON);
    }

    private static SignOnRow row(SignOnState state, Display display) {
        return new SignOnRow(
                UUID.randomUUID(),
                "fidh",
                "FIDH",
                state,
                Answer.SIGNED,
                display,
                "FIDH",
                "",
                "",
                "Ada",
                NOON,
                1,
                "",
                "",
                "",
                0,
                false);
    }
}
