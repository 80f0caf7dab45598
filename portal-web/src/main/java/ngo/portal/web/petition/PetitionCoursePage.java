package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.petition.PetitionCourseService;
import ngo.portal.ejb.petition.PetitionReviewService;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.translation.TranslationState;
import ngo.portal.web.document.NextAct;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The course of a petition. The page shows the effect of each irreversible act before it is done. */
@Named
@ViewScoped
public class PetitionCoursePage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private PetitionReviewService reviews;

    @Inject
    private PetitionCourseService course;

    @Inject
    private TranslationReader translations;

    @Inject
    private Text text;

    private String reason = "";

    private String step = "";

    private transient @Nullable List<DocumentText> readings;

    private transient Translations.@Nullable Readiness required;

    private transient Translations.@Nullable Readiness reviewed;

    public void load() {
        current.load();
    }

    public void sendForTextReview() {
        reviewed = null;
        reviews.sendForTextReview(current.id());
        done("sent");
    }

    public void recallText() {
        reviews.recallText(current.id());
        text.said("handover", "recalled");
        Redirects.to(current.getPath());
    }

    public void open() {
        required = null;
        course.open(current.id());
        done("opened");
    }

    public void giveBack() {
        course.returnText(current.id(), reason);
        done("returned");
    }

    public void pause() {
        course.pause(current.id(), reason, spoken());
        done("paused");
    }

    public void resume() {
        course.resume(current.id());
        done("resumed");
    }

    public void close() {
        course.close(current.id(), reason, spoken());
        done("closed");
    }

    public void note() {
        course.note(current.id(), reason, spoken());
        done("noted");
    }

    public void cancel() {
        course.cancel(current.id(), reason);
        done("cancelled");
    }

    /** The act whose effect the page shows; empty where the reader has chosen none, or may not do it now. */
    public String getStep() {
        // The view parameter is read once before the document is loaded; without a step there is nothing to look up.
        return step.isEmpty() ? "" : NextAct.step(current.getView().allowed(), step);
    }

    public void setStep(String step) {
        this.step = step;
    }

    /** Public notes are in the language of the page on which they are written. */
    private static String spoken() {
        return RequestLanguage.now().tag();
    }

    private void done(String what) {
        text.said("petition", what);
        Redirects.to(current.getPath());
    }

    /** What people can read once it is open: the original, and each approved translation. */
    public List<DocumentText> getReadings() {
        if (readings == null) {
            DocumentText original = current.getPetition().text();
            readings = Stream.concat(
                            Stream.of(original),
                            translations.overview(current.id()).all().stream()
                                    .filter(one -> one.state() == TranslationState.APPROVED)
                                    .map(one -> one.row().language())
                                    .map(language -> translations
                                            .detail(current.id(), language)
                                            .segments()
                                            .text(original, language)))
                    .toList();
        }
        return readings;
    }

    /** Those without which it is not opened. */
    public Translations.Readiness getTranslations() {
        if (required == null) {
            required = course.translations(current.id());
        }
        return required;
    }

    /** Those without which it does not go to the leads. */
    public Translations.Readiness getReviewed() {
        if (reviewed == null) {
            reviewed = reviews.reviewed(current.id());
        }
        return reviewed;
    }

    /** The pages that go live with the opening: that of the owner, and those of partners that are ready. */
    public List<PageRow> getReady() {
        return current.getView().pages().stream()
                .filter(page -> page.own() || page.state() == PageState.LIVE)
                .toList();
    }

    /** Something can be done here by the reader. */
    public boolean isAnything() {
        return List.of("TEXT_REVIEW", "RECALL", "OPEN", "RETURN", "PAUSE", "RESUME", "CLOSE", "NOTE", "CANCEL").stream()
                .anyMatch(current::may);
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
