package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.statement.CommentForm;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.persistence.shared.NotFound;
import ngo.portal.persistence.statement.CommentRow;
import ngo.portal.persistence.statement.Visibility;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Key;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** What is said about a text, paragraph by paragraph. */
@Named
@ViewScoped
public class DiscussionPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private ConsultationService consultation;

    @Inject
    private Text text;

    private final CommentForm form = new CommentForm();

    private int paragraph = 1;

    private String reply = "";

    private @Nullable NumberedText numbered;

    public void load() {
        current.load();
    }

    public NumberedText getNumbered() {
        if (numbered == null) {
            numbered = NumberedText.of(current.getView());
        }
        return numbered;
    }

    public List<Talk> getTalks() {
        return Talk.of(current.getView().comments(), getNumbered());
    }

    /** The remark that is answered; absent where a new thread begins. */
    public @Nullable CommentRow getAnswered() {
        if (reply.isEmpty()) {
            return null;
        }
        return current.getView().comments().stream()
                .filter(comment -> comment.id().equals(Key.of(reply)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public void comment() {
        CommentRow answered = getAnswered();
        if (answered == null) {
            anchor();
        } else {
            form.setReplyTo(answered.id());
            form.setVisibility(answered.visibility());
        }
        UUID comment = consultation.comment(current.id(), form);
        text.said("statement", "commented");
        Go.to(current.getPath() + "/discussion#r" + comment);
    }

    private void anchor() {
        NumberedText.Place place = getNumbered().place(paragraph).orElseThrow(() -> new InvalidInput("paragraph"));
        form.setSection(place.section());
        form.setParagraph(place.paragraph().number());
    }

    public void resolve(CommentRow comment) {
        consultation.resolve(current.id(), comment.id());
        text.said("statement", "resolved");
        Go.to(current.getPath() + "/discussion");
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

    public CurrentStatement getCurrent() {
        return current;
    }
}
