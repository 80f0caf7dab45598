package ngo.portal.web.api.shared;

import java.util.UUID;
import ngo.portal.ejb.document.CommentForm;
import ngo.portal.persistence.document.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A remark at a paragraph of a section, or an answer to another remark.
 *
 * @param paragraph counted from one
 */
public record CommentBody(
        @Nullable UUID section,
        @Nullable Integer paragraph,
        @Nullable UUID replyTo,
        @Nullable String body,
        @Nullable Visibility visibility) {

    CommentForm form() {
        CommentForm form = new CommentForm();
        form.setSection(section);
        form.setParagraph(paragraph == null ? 0 : paragraph);
        form.setReplyTo(replyTo);
        form.setBody(body == null ? "" : body);
        form.setVisibility(visibility == null ? Visibility.ALL : visibility);
        return form;
    }
}
