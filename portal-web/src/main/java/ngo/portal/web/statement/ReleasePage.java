package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.ejb.statement.ReleaseService;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.publication.PublicSignature;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.statement.StatementRefusals.EmbargoHasPassed;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationNotReady;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.problem.ProofHint;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The last step before publication: the time of publication, then a preview of the public page. */
@Named
@ViewScoped
public class ReleasePage implements Serializable {

    /** When a statement becomes public. */
    public enum Start {
        NOW,
        LATER
    }

    @Inject
    private CurrentStatement current;

    @Inject
    private ReleaseService releases;

    @Inject
    private PublicDirectoryService directory;

    @Inject
    private ProofHint proof;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private @Nullable Start start;
    private @Nullable LocalDateTime embargo;
    private String zone = RequestLanguage.zone().getId();
    private boolean confirming;
    private long seen;
    private transient @Nullable Release preview;
    private transient Translations.@Nullable Readiness required;

    /** The first press shows the page that the public will read; nothing is public yet. */
    public void prepare() {
        look();
        Instant until = getUntil();
        if (until != null && !until.isAfter(clock.instant())) {
            throw new EmbargoHasPassed();
        }
        if (!getTranslations().isComplete()) {
            throw new TranslationNotReady(getTranslations().missing());
        }
        confirming = true;
    }

    /** Renders the page again. */
    public void look() {
        current.forget();
        preview = null;
        required = null;
        seen = current.getStatement().version();
    }

    /** The side texts that are published with the text may have changed since the preview. */
    public void requireSeen() {
        current.forget();
        preview = null;
        required = null;
        if (current.getStatement().version() != seen) {
            confirming = false;
            throw new Stale();
        }
    }

    public void goBack() {
        confirming = false;
    }

    /**
     * Publishes the statement now, or schedules it if an instant is given. After a step-up authentication, the person presses the same button
     * again.
     */
    public void publish() {
        requireSeen();
        confirming = proof.isOld();
        Instant until = getUntil();
        releases.publish(current.id(), until);
        text.said("lead", until == null ? "published" : "embargoed");
        Redirects.to(current.getPath() + "/release");
    }

    /**
     * When the statement becomes public after confirmation; absent for immediately. Once an embargo has ended, immediately is the only choice.
     */
    public @Nullable Instant getUntil() {
        boolean set = current.getStatement().state() == StatementState.EMBARGOED;
        return start != Start.LATER || set || embargo == null ? null : InputParser.instant(embargo, zone, "embargo");
    }

    /** The public page as it would be now. */
    public Release getPreview() {
        if (preview == null) {
            Release bare = releases.preview(current.id());
            List<String> named =
                    bare.named().stream().map(PublicSignature::alias).toList();
            preview = bare.withAbout(directory.localized(named, bare.text().language()));
        }
        return preview;
    }

    /** How many organisations have signed the text. */
    public long getSigned() {
        return current.getView().supporters();
    }

    /** The answers of the organisations that have not signed. */
    public SignOnSeat.Replies getReplies() {
        return SignOnSeat.Replies.of(current.getView().board());
    }

    /** The required translations, without which the statement is not published. */
    public Translations.Readiness getTranslations() {
        if (required == null) {
            required = releases.translations(current.id());
        }
        return required;
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public boolean isConfirming() {
        return confirming;
    }

    public List<Start> getStarts() {
        return List.of(Start.values());
    }

    public @Nullable Start getStart() {
        return start;
    }

    public void setStart(@Nullable Start start) {
        this.start = start;
    }

    public @Nullable LocalDateTime getEmbargo() {
        return embargo;
    }

    public void setEmbargo(@Nullable LocalDateTime embargo) {
        this.embargo = embargo;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
