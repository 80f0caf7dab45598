package ngo.portal.web.api.open.signing;

import java.util.List;
import ngo.portal.ejb.petition.signing.CodeAnswer;
import ngo.portal.ejb.petition.signing.CodeView;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the holder of a code.
 *
 * @param said FOUND, DONE, CLOSED, UNKNOWN for a code without a signature, REWORDED if the wording that was read is no longer the current one,
 *     or AWAY
 * @param signature in its present state; absent if none was looked up
 */
public record CodeDocument(String said, @Nullable Signature signature) {

    /** A signature as its holder sees it. The name is empty once it is no longer stored. */
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
