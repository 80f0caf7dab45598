package ngo.portal.web.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.ejb.document.DraftService;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.ejb.document.VersionService;
import ngo.portal.persistence.document.Draft;
import ngo.portal.persistence.text.DocumentText;
import org.jspecify.annotations.Nullable;

/** The editing session of a document. In an edit conflict the writer sees both texts, and no text of either is lost. */
@Dependent
public class WritingSession implements Serializable {

    @Inject
    private DraftService drafts;

    @Inject
    private VersionService versions;

    private @Nullable UUID document;

    private @Nullable DocumentForm form;

    private @Nullable MergeBase begun;

    private Instant changedAt = Instant.EPOCH;

    private @Nullable Instant draftSaved;

    private @Nullable EditConflict clash;

    /** Begins with the present state of a document; the form is edited from now on. */
    public void begin(UUID id, DocumentForm present, Instant changed) {
        document = id;
        form = present;
        begun = MergeBase.of(present);
        changedAt = changed;
        offerSection();
        draftSaved = drafts.find(id, present).map(Draft::savedAt).orElse(null);
    }

    private void offerSection() {
        if (form().getSections().isEmpty()) {
            form().getSections().add(new SectionForm());
        }
    }

    /** Goes on with what was typed before; it is compared when it is saved, if others have been faster. */
    public void takeDraft() {
        drafts.find(document(), form()).ifPresent(draft -> {
            form().take(draft);
            offerSection();
            begun = begun().before(draft, !changedAt.isAfter(draft.savedAt()));
        });
        draftSaved = null;
    }

    public void dropDraft() {
        drafts.drop(document(), form());
        draftSaved = null;
    }

    /**
     * Whether others have saved changes that conflict with the writer's. If so, both are shown side by side; otherwise the writer's form takes
     * over the others' changes and can be saved.
     *
     * @param now the present state of the document
     */
    public boolean isOvertaken(DocumentForm now, Instant changed) {
        adoptUntouched(now);
        boolean overtaken = begun().isOvertaken(form(), now);
        if (overtaken) {
            compare(now, changed);
        }
        return overtaken;
    }

    /** Takes over the others' text where only they have changed it. */
    private void adoptUntouched(DocumentForm now) {
        int number = begun().textNumber();
        if (number != now.getTextNumber() && form().text().equals(version(number))) {
            form().take(now.text(), now.getTextNumber());
            begun = begun().at(now.getTextNumber());
        }
        begun().adopt(form(), now);
    }

    /** Saves the writer's own text as a draft, then shows it beside the others'. */
    private void compare(DocumentForm now, Instant changed) {
        drafts.keep(document(), form());
        DocumentText base = version(begun().textNumber());
        clash = EditConflict.of(
                base,
                form(),
                now,
                versions.versions(document(), form().section(document())).get(0));
        begun = MergeBase.of(now);
        changedAt = changed;
        form().setTextNumber(now.getTextNumber());
    }

    private DocumentText version(int number) {
        return versions.version(document(), form().section(document()), number);
    }

    public @Nullable Instant getDraftSaved() {
        return draftSaved;
    }

    public @Nullable EditConflict getClash() {
        return clash;
    }

    private UUID document() {
        return begunWith(document);
    }

    private DocumentForm form() {
        return begunWith(form);
    }

    private MergeBase begun() {
        return begunWith(begun);
    }

    private static <T> T begunWith(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("nothing lies on the desk");
        }
        return value;
    }
}
