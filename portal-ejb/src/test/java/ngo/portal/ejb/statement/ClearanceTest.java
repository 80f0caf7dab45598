package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.document.Actor;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.SignOn;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRefusals.ClearanceNeeded;
import ngo.portal.persistence.text.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClearanceTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Actor HAND = new Actor("somebody", "Ada", NOON);

    private final Statement statement =
            new Statement(UUID.randomUUID(), "drafter", new DocumentText("Title", "en", List.of(), List.of()), NOON);

    @Test
    void whereAnOrganisationWantsClearanceNobodySignsBeforeItWasAskedFor() {
        assertThatExceptionOfType(ClearanceNeeded.class)
                .isThrownBy(() -> SignOnService.requireClearance(organisation(true), statement, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void onlyClearanceGivenOrASignatureToConfirmOpensTheWayToSign(Answer before) {
        Optional<SignOn> answer = Optional.of(new SignOn(UUID.randomUUID(), statement, before, HAND));

        if (EnumSet.of(Answer.CLEARED, Answer.SIGNED).contains(before)) {
            assertThatCode(() -> SignOnService.requireClearance(organisation(true), statement, answer))
                    .doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(ClearanceNeeded.class)
                    .isThrownBy(() -> SignOnService.requireClearance(organisation(true), statement, answer));
        }
    }

    @Test
    void whereAnOrganisationWantsNoClearanceASignatoryIsFree() {
        assertThatCode(() -> SignOnService.requireClearance(organisation(false), statement, Optional.empty()))
                .doesNotThrowAnyException();
    }

    private static OrganisationRow organisation(boolean clearanceRequired) {
        return new OrganisationRow(
                UUID.randomUUID(), "fidh", "FIDH", "FIDH", OrganisationState.ACTIVE, "en", "", "", clearanceRequired);
    }
}
