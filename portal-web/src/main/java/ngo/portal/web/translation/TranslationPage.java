package ngo.portal.web.translation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.translation.TranslationVerdictService;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** A translation beside its document, as it is read, reviewed and approved. */
@Named
@ViewScoped
public class TranslationPage implements Serializable {

    @Inject
    private CurrentTranslation current;

    @Inject
    private TranslationVerdictService verdicts;

    @Inject
    private Text text;

    /** The fingerprint of the text that the reader has before them. */
    private String fingerprint = "";

    private String reason = "";

    public void load() {
        current.load();
        fingerprint = current.getView().row().fingerprint();
    }

    public void review() {
        verdicts.review(current.id(), current.getLanguage(), fingerprint);
        done("reviewed");
    }

    public void approve() {
        verdicts.approve(current.id(), current.getLanguage(), fingerprint);
        done("approved");
    }

    public void confirm() {
        verdicts.confirm(current.id(), current.getLanguage(), fingerprint);
        done("confirmed");
    }

    public void giveBack() {
        verdicts.giveBack(current.id(), current.getLanguage(), fingerprint, reason);
        done("returned");
    }

    private void done(String what) {
        text.said("translation", what);
        Redirects.to(current.getPath());
    }

    public List<SegmentLine> getLines() {
        return current.getDetail().segments().all().stream()
                .map(segment -> SegmentLine.of(segment, current.glossary()))
                .toList();
    }

    public String getFingerprint() {
        return fingerprint;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public CurrentTranslation getCurrent() {
        return current;
    }
}
