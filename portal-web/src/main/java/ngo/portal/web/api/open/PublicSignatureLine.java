package ngo.portal.web.api.open;

import java.time.Instant;
import ngo.portal.persistence.publication.PublicSignature;
import ngo.portal.persistence.statement.Display;
import org.jspecify.annotations.Nullable;

/**
 * One signatory as the public sees it. For an organisation that is not named, no field reveals which one it is.
 *
 * @param organisation alias; absent if the organisation is not named
 */
public record PublicSignatureLine(
        @Nullable String organisation,
        String printedName,
        Display display,
        String region,
        String reservation,
        boolean late,
        boolean convener,
        @Nullable Instant signedAt,
        @Nullable Instant withdrawnAt,
        String withdrawalNote) {

    static PublicSignatureLine of(PublicSignature signature) {
        boolean named = signature.display() == Display.NAMED;
        return new PublicSignatureLine(
                named ? signature.alias() : null,
                signature.printedName(),
                signature.display(),
                named ? "" : signature.region(),
                signature.reservation(),
                signature.late(),
                signature.convener(),
                named ? signature.signedAt() : null,
                signature.withdrawnAt(),
                signature.withdrawalNote());
    }
}
