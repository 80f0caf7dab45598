package ngo.portal.web.api.shared;

import java.util.UUID;
import ngo.portal.ejb.document.AmendmentForm;
import org.jspecify.annotations.Nullable;

/**
 * Another wording for one paragraph of a section, as plain text.
 *
 * @param paragraph counted from one
 */
public record AmendmentBody(
        @Nullable UUID section, @Nullable Integer paragraph, @Nullable String proposed, @Nullable String reason) {

    AmendmentForm form() {
        AmendmentForm form = new AmendmentForm();
        form.setSection(section);
        form.setParagraph(paragraph == null ? 0 : paragraph);
        form.setProposed(proposed == null ? "" : proposed);
        form.setReason(reason == null ? "" : reason);
        return form;
    }
}
