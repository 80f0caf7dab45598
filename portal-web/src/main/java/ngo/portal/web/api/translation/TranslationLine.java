package ngo.portal.web.api.translation;

import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.translation.TranslationAction;
import ngo.portal.ejb.translation.TranslationView;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;
import org.jspecify.annotations.Nullable;

/**
 * One translation of a document.
 *
 * @param translator alias of the organisation that is assigned
 * @param sourceFingerprint of the text that the newest one is a translation of; empty while there is none
 * @param fingerprint of that translation itself
 * @param returned why it was returned; empty if it was not
 * @param allowed what the caller may do with it now
 */
public record TranslationLine(
        String language,
        TranslationState state,
        boolean required,
        String translator,
        String person,
        @Nullable Instant dueAt,
        String note,
        String sourceFingerprint,
        String fingerprint,
        @Nullable Instant handedInAt,
        String returned,
        List<String> allowed) {

    static TranslationLine of(TranslationView view) {
        TranslationRow row = view.row();
        return new TranslationLine(
                row.language(),
                view.state(),
                row.required(),
                row.translatorAlias(),
                row.translatorName(),
                row.dueAt(),
                row.note(),
                row.sourceFingerprint(),
                row.fingerprint(),
                row.handedInAt(),
                row.returnReason(),
                view.allowed().stream().sorted().map(TranslationAction::apiName).toList());
    }
}
