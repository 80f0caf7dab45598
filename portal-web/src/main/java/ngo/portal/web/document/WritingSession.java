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

/** Where somebody writes on a document. Whoever is overtaken while writing sees both texts; no word of either is lost. */
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

    /** Begins with a document as it stands; the form is written on from now on. */
    public void begin(UUID id, DocumentForm asItStands, Instant changed) {
        document = id;
        form = asItStands;
        begun = MergeBase.of(asItStands);
        changedAt = changed;
        offerSection();
        draftSaved = drafts.find(id, asItStands).map(Draft::savedAt).orElse(null);
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
     * Whether others have saved meanwhile what clashes with the writer's words. Then both are laid side by side; else the
     * writer has taken over what only others have changed and may save.
     *
     * @param now the document as it stands now
     */
    public boolean isOvertaken(DocumentForm now, Instant changed) {
        adoptUntouched(now);
        boolean overtaken = begun().isOvertaken(form(), now);
        if (overtaken) {
            compare(now, changed);
        }
        return overtaken;
    }

    /** Where only others have written, their words stand. */
    private void adoptUntouched(DocumentForm now) {
        int number = begun().textNumber();
        if (number != now.getTextNumber() && form().text().equals(version(number))) {
            form().take(now.text(), now.getTextNumber());
            begun = begun().at(now.getTextNumber());
        }
        begun().adopt(form(), now);
    }

    /** The writer's own words are kept as a draft, then laid beside the others'. */
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

    private static <T> T begunWith(@Nullable T laid) {
        if (laid == null) {
            throw new IllegalStateException("nothing lies on the desk");
        }
        return laid;
    }
}
