package ngo.portal.web.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.document.CommentForm;
import ngo.portal.ejb.document.CommentService;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.document.Visibility;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** The discussion of a text, paragraph by paragraph. A page of the document's kind shows it. */
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

    private String edit = "";

    /** What is changed begins with what it says. */
    public void show(DiscussedText talked) {
        about = talked;
        CommentRow changed = getChanged();
        if (changed != null) {
            form.setBody(changed.body());
        }
        if (paragraph == 0 && !talked.whole()) {
            paragraph = 1;
        }
    }

    public DiscussedText getAbout() {
        return Objects.requireNonNull(about, "nothing is shown");
    }

    public List<CommentThread> getTalks() {
        return CommentThread.of(getAbout().comments(), getAbout().numbered());
    }

    /** What a remark can be about. */
    public List<TalkPlace> getPlaces() {
        Stream<TalkPlace> whole =
                getAbout().whole() ? Stream.of(new TalkPlace(0, text.of("document", "talk.onWhole"))) : Stream.empty();
        return Stream.concat(
                        whole,
                        getAbout().numbered().getPlaces().stream()
                                .map(place -> new TalkPlace(place.number(), place.getLabel())))
                .toList();
    }

    /**
     * A paragraph, or the whole text.
     *
     * @param number of the paragraph; 0 is the whole text
     */
    public record TalkPlace(int number, String label) implements Serializable {}

    /** The remark that is answered; absent where a new thread begins. */
    public @Nullable CommentRow getAnswered() {
        return reply.isEmpty() ? null : remark(reply);
    }

    /** The remark of the reader's own that is put in other words or taken back; absent where they write a new one. */
    public @Nullable CommentRow getChanged() {
        CommentRow row = edit.isEmpty() ? null : remark(edit);
        if (row != null && (!row.own() || row.withdrawn())) {
            throw new NotFound();
        }
        return row;
    }

    private CommentRow remark(String id) {
        return getAbout().comments().stream()
                .filter(comment -> comment.id().equals(UuidParser.of(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether somebody else has answered what would be taken back. */
    public boolean isAnsweredAlready() {
        CommentRow changed = getChanged();
        return changed != null
                && changed.opensThread()
                && getAbout().comments().stream()
                        .anyMatch(one -> one.thread().equals(changed.id()) && !one.opensThread() && !one.withdrawn());
    }

    public void save() {
        CommentRow changed = Objects.requireNonNull(getChanged(), "nothing is changed");
        comments.edit(getAbout().id(), changed.id(), form);
        done("commentSaved", "#r" + changed.id());
    }

    public void withdraw() {
        CommentRow changed = Objects.requireNonNull(getChanged(), "nothing is changed");
        comments.withdraw(getAbout().id(), changed.id());
        done("commentWithdrawn", "");
    }

    public void comment() {
        CommentRow answered = getAnswered();
        if (answered == null && paragraph > 0) {
            getAbout().numbered().choose(paragraph, form);
        } else if (answered != null) {
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

    public String getEdit() {
        return edit;
    }

    public void setEdit(String edit) {
        this.edit = edit;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }
}
