package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.publication.TextVerification.Finding;
import ngo.portal.web.publication.TextVerification.Verdict;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The page that checks whether a text is the coalition's. */
@Named
@RequestScoped
public class VerifyPage {

    /** The parameter that says of a file that it was larger than anything that is read here. */
    static final String TOO_LARGE = "large";

    private static final int MAX_ECHO_CHARACTERS = 200;

    @Inject
    private TextVerification verification;

    @Inject
    private Address address;

    @Inject
    private OidcSettings settings;

    private String code = "";
    private Verdict verdict = Verdict.of(Finding.NOT_ASKED);

    /** What the address of the page asks about, unless a form has asked already. */
    public void load() {
        if (getFinding() == Finding.NOT_ASKED) {
            check(code);
        }
    }

    void check(String given) {
        verdict = verification.of(given, address.getLanguage());
    }

    void checkText(String given) {
        verdict = verification.ofText(given, address.getLanguage());
    }

    public void setTooLarge(@Nullable String said) {
        if (said != null) {
            verdict = Verdict.of(Finding.TOO_LARGE);
        }
    }

    public @Nullable String getTooLarge() {
        return getFinding() == Finding.TOO_LARGE ? "yes" : null;
    }

    public Finding getFinding() {
        return verdict.finding();
    }

    /** The present release of the statement; absent if no statement has the text. */
    public @Nullable Release getRelease() {
        return verdict.release();
    }

    /** The petition or plan with this text; absent for a statement and for what is not ours. */
    public TextVerification.@Nullable Other getOther() {
        return verdict.other();
    }

    /** The language of the page that shows it. */
    public String getThere() {
        TextVerification.@Nullable Other other = getOther();
        return other == null
                ? ""
                : RequestLanguage.about(other.text().language()).tag();
    }

    /** The version of the original that was given; absent for a translation, an address or a text that is not ours. */
    public Release.@Nullable PublicAct getVersion() {
        return versions()
                .filter(act -> act.fingerprint().equals(verdict.fingerprint()))
                .findFirst()
                .orElse(null);
    }

    /** Which of them that is, the first one being 1. */
    public long getOrdinal() {
        Release.PublicAct version = getVersion();
        return version == null
                ? 0
                : versions().filter(act -> act.number() <= version.number()).count();
    }

    /** How many versions of the original were published. */
    public long getVersions() {
        return versions().count();
    }

    private Stream<Release.PublicAct> versions() {
        @Nullable Release release = getRelease();
        return release == null
                ? Stream.empty()
                : release.history().stream().filter(act -> act.kind() != PublicationKind.RETRACTED);
    }

    /** How every address of ours begins. */
    public String getBase() {
        return settings.getBaseUrl() + "/";
    }

    /** What was found is a translation: of this row are its language and when it was approved. */
    public @Nullable ReleaseRow getTranslation() {
        return getVersion() == null ? verdict.row() : null;
    }

    public String getCode() {
        return code.substring(0, Math.min(code.length(), MAX_ECHO_CHARACTERS));
    }

    /** What a form has sent is answered and not shown again. */
    public void setCode(@Nullable String code) {
        this.code = code == null || getFinding() != Finding.NOT_ASKED ? "" : code;
    }
}
