package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import ngo.portal.persistence.statement.Display;
import org.jspecify.annotations.Nullable;

/**
 * One signatory as the public sees it.
 *
 * @param id a random id, so that a signatory shown by region only cannot be traced
 * @param alias empty where the organisation is not named
 */
public record PublicSignature(
        UUID id,
        String alias,
        String printedName,
        Display display,
        String region,
        String reservation,
        boolean late,
        boolean convener,
        Instant signedAt,
        @Nullable Instant withdrawnAt,
        String withdrawalNote) {

    /** The convening organisation first, then by name; organisations that are not named come last. */
    public static final Comparator<PublicSignature> IN_ORDER = Comparator.comparing(PublicSignature::display)
            .thenComparing(PublicSignature::convener, Comparator.reverseOrder())
            .thenComparing(signature -> signature.printedName().toLowerCase(Locale.ROOT))
            .thenComparing(PublicSignature::region);

    /** The columns of the table of published signatures. */
    static final String COLUMNS =
            """
            signature_id as id, signer_alias as alias, printed_name, display, region, reservation, late, convener, signed_at,
            withdrawn_at, withdrawal_note\
            """;
}
