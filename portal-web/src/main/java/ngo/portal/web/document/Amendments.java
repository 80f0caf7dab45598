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
import ngo.portal.ejb.document.AmendmentService.Reading;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** Amendments: proposed for an organisation, answered by the author with the edit lock. A page of the document's kind shows them. */
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

    private String reason = "";

    private List<AmendmentDiff> open = List.of();

    private List<AmendmentDiff> settled = List.of();

    private @Nullable Merging merging;

    /** A proposal begins with the present words; a merger begins with the present and the proposed words merged. */
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
        open = AmendmentDiff.open(talked).stream()
                .sorted(Comparator.comparingInt(AmendmentDiff::place))
                .toList();
        settled = AmendmentDiff.settled(talked);
        merging = open.stream()
                .filter(wording -> wording.row().id().toString().equals(merge) && wording.isPlaced())
                .findFirst()
                .map(Merging::new)
                .orElse(null);
    }

    public DiscussedText getAbout() {
        return Objects.requireNonNull(about, "nothing is shown");
    }

    public List<AmendmentDiff> getOpen() {
        return open;
    }

    public List<AmendmentDiff> getSettled() {
        return settled;
    }

    /** The amendment that is being merged into the text; absent where none is. */
    public @Nullable Merging getMerging() {
        return merging;
    }

    public void propose() {
        getAbout().numbered().choose(paragraph, form);
        UUID amendment = amendments.propose(getAbout().id(), form);
        done("proposed", "#a" + amendment);
    }

    /** The amendment of the reader's organisation that is being reworded or taken back; absent while a new one is written. */
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

    public void accept(AmendmentDiff wording) {
        boolean isChanged = amendments.accept(getAbout().id(), wording.row().id(), reading(wording));
        done(isChanged ? "accepted" : "acceptedAsItIs", "");
    }

    private static Reading reading(AmendmentDiff wording) {
        return new Reading(wording.row().edition(), wording.now().key());
    }

    /** Shows a wording that was changed since the last preview; accepts a wording that the reader has seen. */
    public void takeMerged() {
        Merging merged = Objects.requireNonNull(merging, "nothing is merged");
        AmendmentDiff wording = merged.getWording();
        if (!merged.isSeen()) {
            merged.preview();
            text.warned(text.of("document", "merge.look"));
        } else if (merged.isClean()) {
            accept(wording);
        } else {
            amendments.merge(
                    getAbout().id(), wording.row().id(), reading(wording), merged.getWords(), merged.getReason());
            done("merged", "");
        }
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
