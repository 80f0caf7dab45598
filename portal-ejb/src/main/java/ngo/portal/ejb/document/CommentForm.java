package ngo.portal.ejb.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import ngo.portal.persistence.document.Visibility;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for a comment: on a paragraph, or in answer to another comment. */
public class CommentForm extends ParagraphForm {

    private @Nullable UUID replyTo;

    @NotBlank
    @Size(max = 5000)
    private String body = "";

    @NotNull
    private Visibility visibility = Visibility.ALL;

    public @Nullable UUID getReplyTo() {
        return replyTo;
    }

    public void setReplyTo(@Nullable UUID replyTo) {
        this.replyTo = replyTo;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }
}
