package ngo.portal.web.api.open;

import java.util.List;
import ngo.portal.ejb.petition.signing.CodeAnswer;
import ngo.portal.ejb.petition.signing.CodeView;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say to the holder of a code.
 *
 * @param said FOUND, DONE, CLOSED, UNKNOWN for whatever opens nothing, REWORDED where the wording that was read is not the one that is
 *     there now, or AWAY
 * @param signature as it stands; absent where nothing was looked for
 */
public record CodeDocument(String said, @Nullable Signature signature) {

    /** A signature as its holder sees it; without a name once that is kept nowhere. */
    public record Signature(
            String petition,
            String title,
            boolean confirmed,
            boolean open,
            String name,
            String country,
            SignatureDisplay display,
            List<String> consents) {}

    static CodeDocument of(CodeAnswer answer) {
        CodeView view = answer.signature();
        return new CodeDocument(
                answer.kind().name(),
                view == null
                        ? null
                        : new Signature(
                                view.slug(),
                                view.title(),
                                view.confirmed(),
                                view.open(),
                                view.name(),
                                view.country(),
                                view.display(),
                                view.choices().stream()
                                        .filter(one -> view.ticked().contains(one.organisation()))
                                        .map(ConsentChoiceRow::alias)
                                        .toList()));
    }
}
