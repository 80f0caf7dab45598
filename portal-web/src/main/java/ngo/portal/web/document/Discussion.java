package ngo.portal.web.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.document.CommentForm;
import ngo.portal.ejb.document.CommentService;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.document.Visibility;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** What is said about a text, paragraph by paragraph. A page of the document's kind shows it. */
@Dependent
public class Discussion implements Serializable {

    @Inject
    private CommentService comments;

    @Inject
    private Text text;

    private final CommentForm form = new CommentForm();

    private @Nullable DiscussedText about;

    private int paragraph = 1;

    private String reply = "";

    public void show(DiscussedText talked) {
        about = talked;
    }

    public DiscussedText getAbout() {
        return Objects.requireNonNull(about, "nothing is shown");
    }

    public List<CommentThread> getTalks() {
        return CommentThread.of(getAbout().comments(), getAbout().numbered());
    }

    /** The remark that is answered; absent where a new thread begins. */
    public @Nullable CommentRow getAnswered() {
        if (reply.isEmpty()) {
            return null;
        }
        return getAbout().comments().stream()
                .filter(comment -> comment.id().equals(UuidParser.of(reply)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public void comment() {
        CommentRow answered = getAnswered();
        if (answered == null) {
            getAbout().numbered().choose(paragraph, form);
        } else {
            form.setReplyTo(answered.id());
            form.setVisibility(answered.visibility());
        }
        UUID comment = comments.comment(getAbout().id(), form);
        done("commented", "#r" + comment);
    }

    public void resolve(CommentRow comment) {
        comments.resolve(getAbout().id(), comment.id());
        done("resolved", "");
    }

    private void done(String said, String place) {
        text.said("document", said);
        Redirects.to(getAbout().path() + "/discussion" + place);
    }

    public List<Visibility> getVisibilities() {
        return List.of(Visibility.ALL, Visibility.LEADS, Visibility.ORGANISATION);
    }

    public CommentForm getForm() {
        return form;
    }

    public int getParagraph() {
        return paragraph;
    }

    public void setParagraph(int paragraph) {
        this.paragraph = paragraph;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }
}
