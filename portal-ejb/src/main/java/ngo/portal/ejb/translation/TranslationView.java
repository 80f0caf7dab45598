package ngo.portal.ejb.translation;

import java.util.Set;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;

/**
 * A translation as one reader may see it.
 *
 * @param allowed what the reader may do with it now
 */
public record TranslationView(
        TranslatableText source, TranslationRow row, TranslationState state, Set<TranslationAction> allowed) {

    public TranslationView {
        allowed = Set.copyOf(allowed);
    }

    public boolean may(TranslationAction action) {
        return allowed.contains(action);
    }
}
