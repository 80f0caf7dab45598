package ngo.portal.web.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.document.AmendmentForm;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/**
 * Other wordings: proposed for an organisation, answered by the holder of the pen. A page of the document's kind shows
 * them.
 */
@Dependent
public class Amendments implements Serializable {

    @Inject
    private AmendmentService amendments;

    @Inject
    private Text text;

    private final AmendmentForm form = new AmendmentForm();

    private @Nullable DiscussedText about;

    private int paragraph;

    private String edit = "";

    private String merge = "";

    private String reject = "";

    private String words = "";

    private String reason = "";

    /** A proposal begins with the words that stand there, a merger with the words that are proposed. */
    public void show(DiscussedText talked) {
        about = talked;
        talked.numbered()
                .place(paragraph)
                .ifPresent(place -> form.setProposed(place.paragraph().plain()));
        AmendmentRow changed = getChanged();
        if (changed != null) {
            form.setProposed(changed.proposed());
            form.setReason(changed.reason());
        }
        talked.amendments().stream()
                .filter(row -> row.id().toString().equals(merge))
                .forEach(row -> words = row.proposed());
    }

    public DiscussedText getAbout() {
        return Objects.requireNonNull(about, "nothing is shown");
    }

    public List<AmendmentDiff> getOpen() {
        return getAbout().openAmendments().stream()
                .map(row -> AmendmentDiff.of(row, getAbout().numbered()))
                .sorted(Comparator.comparingInt(AmendmentDiff::place))
                .toList();
    }

    public List<AmendmentDiff> getSettled() {
        return getAbout().amendments().stream()
                .filter(row -> !row.isOpen())
                .map(row -> AmendmentDiff.of(row, getAbout().numbered()))
                .toList();
    }

    public void propose() {
        getAbout().numbered().choose(paragraph, form);
        UUID amendment = amendments.propose(getAbout().id(), form);
        done("proposed", "#a" + amendment);
    }

    /** What the reader's organisation has proposed and words anew or takes back; absent where it proposes something. */
    public @Nullable AmendmentRow getChanged() {
        if (edit.isEmpty()) {
            return null;
        }
        return getAbout().openAmendments().stream()
                .filter(row -> row.own() && row.id().equals(UuidParser.of(edit)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public void save() {
        AmendmentRow changed = Objects.requireNonNull(getChanged(), "nothing is changed");
        amendments.edit(getAbout().id(), changed.id(), changed.edition(), form);
        done("amendmentSaved", "#a" + changed.id());
    }

    public void withdraw() {
        AmendmentRow changed = Objects.requireNonNull(getChanged(), "nothing is changed");
        amendments.withdraw(getAbout().id(), changed.id());
        done("amendmentWithdrawn", "");
    }

    public void accept(AmendmentRow row) {
        amendments.accept(getAbout().id(), row.id(), row.edition());
        done("accepted", "");
    }

    public void merge(AmendmentRow row) {
        amendments.merge(getAbout().id(), row.id(), row.edition(), words, reason);
        done("merged", "");
    }

    public void reject(AmendmentRow row) {
        amendments.reject(getAbout().id(), row.id(), row.edition(), reason);
        done("rejected", "");
    }

    private void done(String said, String place) {
        text.said("document", said);
        Redirects.to(getAbout().path() + "/amendments" + place);
    }

    public AmendmentForm getForm() {
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

    public String getMerge() {
        return merge;
    }

    public void setMerge(String merge) {
        this.merge = merge;
    }

    public String getReject() {
        return reject;
    }

    public void setReject(String reject) {
        this.reject = reject;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
