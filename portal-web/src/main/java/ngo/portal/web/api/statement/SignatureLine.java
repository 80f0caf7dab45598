package ngo.portal.web.api.statement;

import java.time.Instant;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import org.jspecify.annotations.Nullable;

/** A signature; withdrawn ones are marked. Silent signatures are visible only to those who may know of them. */
public record SignatureLine(
        String organisation,
        String printedName,
        SignOnState state,
        Display display,
        String reservation,
        @Nullable Instant signedAt,
        String signatory,
        String fingerprint,
        String withdrawalNote) {

    static boolean isOne(SignOnRow row) {
        return row.answer() == Answer.SIGNED || row.answer() == Answer.WITHDRAWN;
    }

    static SignatureLine of(SignOnRow row) {
        return new SignatureLine(
                row.alias(),
                row.printedName(),
                row.state(),
                row.display(),
                row.reservation(),
                row.answeredAt(),
                row.signatory(),
                row.fingerprint(),
                row.withdrawalNote());
    }
}
