package ngo.portal.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.ejb.publication.PublicPlanService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.KnownText;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.Sha256;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.kind.Route;
import org.jspecify.annotations.Nullable;

/** Checks whether a text is the coalition's, by its fingerprint, its plain text or its address. Nothing is guessed or stored. */
@ApplicationScoped
public class TextVerification {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ADDRESS = Pattern.compile("(?iU)https?://\\S+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String STATEMENT = "/public/statement.";

    /** Longer than a fingerprint with blanks between its digits, shorter than any statement. */
    private static final int MAX_CODE_CHARACTERS = 160;

    /** What can be said about what was given. */
    public enum Finding {
        NOT_ASKED,
        MALFORMED,
        TOO_LARGE,
        UNKNOWN,
        CURRENT,
        CORRECTED,
        /** A former translation of a statement that is still published. */
        EARLIER,
        RETRACTED,
        /** The address is that of a statement of the coalition. */
        ADDRESS,
        /** Another public page of the portal. */
        PAGE,
        /** No public page of the portal. */
        ELSEWHERE
    }

    @Inject
    private PublicService releases;

    @Inject
    private PublicPetitionService petitions;

    @Inject
    private PublicPlanService plans;

    @Inject
    private OidcSettings settings;

    /**
     * The result of a check.
     *
     * @param fingerprint of the input; empty for an address
     * @param row the text that equals the input; absent if no statement has it
     * @param release the present release of the statement; absent if no statement has the text
     * @param other the petition or plan with this text; absent if there is none
     */
    record Verdict(
            Finding finding,
            String fingerprint,
            @Nullable ReleaseRow row,
            @Nullable Release release,
            @Nullable Other other) {

        static Verdict of(Finding finding) {
            return new Verdict(finding, "", null, null, null);
        }
    }

    /**
     * A petition or a plan.
     *
     * @param path the address segment of its kind, such as {@code petitions}
     */
    public record Other(String path, KnownText text) {}

    /** Checks a fingerprint, an address or a complete plain text; the three are distinguishable by their form. */
    Verdict of(String given, String language) {
        String asked = given.strip();
        if (asked.isEmpty()) {
            return Verdict.of(Finding.NOT_ASKED);
        }
        boolean code = asked.length() <= MAX_CODE_CHARACTERS;
        String digits = code ? SPACE.matcher(asked).replaceAll("").toLowerCase(Locale.ROOT) : "";
        if (FINGERPRINT.matcher(digits).matches()) {
            return found(digits, language);
        }
        if (ADDRESS.matcher(asked).matches()) {
            return visited(asked, language);
        }
        return code && !asked.startsWith("# ") ? Verdict.of(Finding.MALFORMED) : ofText(given, language);
    }

    /** Checks a complete plain text. Changes that editors and mail programs make to a file are undone first. */
    Verdict ofText(String given, String language) {
        return given.isBlank()
                ? Verdict.of(Finding.NOT_ASKED)
                : found(Sha256.of(CanonicalText.restored(given)), language);
    }

    private Verdict found(String fingerprint, String language) {
        Optional<ReleaseRow> row =
                releases.withFingerprint(fingerprint).stream().findFirst();
        if (row.isEmpty()) {
            Other other = other(fingerprint).orElse(null);
            return new Verdict(other == null ? Finding.UNKNOWN : Finding.CURRENT, fingerprint, null, null, other);
        }
        Release release = releases.release(row.get().slug(), language);
        return new Verdict(finding(release, fingerprint), fingerprint, row.get(), release, null);
    }

    private Optional<Other> other(String fingerprint) {
        return petitions
                .withFingerprint(fingerprint)
                .map(text -> new Other("petitions", text))
                .or(() -> plans.withFingerprint(fingerprint).map(text -> new Other("plans", text)));
    }

    private static Finding finding(Release now, String asked) {
        if (now.kind() == PublicationKind.RETRACTED) {
            return Finding.RETRACTED;
        }
        boolean translated =
                now.translations().stream().anyMatch(one -> one.fingerprint().equals(asked));
        if (translated || now.fingerprint().equals(asked)) {
            return Finding.CURRENT;
        }
        boolean original =
                now.history().stream().anyMatch(act -> act.fingerprint().equals(asked));
        return original ? Finding.CORRECTED : Finding.EARLIER;
    }

    /** Nothing is fetched from there: the portal knows its own addresses. */
    private Verdict visited(String asked, String language) {
        Optional<Route.Target> target =
                path(asked).filter(Addresses::isPublished).flatMap(Addresses::target);
        Optional<String> slug = target.filter(page -> page.page().startsWith(STATEMENT))
                .map(page -> page.values().get(page.names().indexOf("slug")));
        if (slug.isEmpty()) {
            return Verdict.of(target.isPresent() ? Finding.PAGE : Finding.ELSEWHERE);
        }
        try {
            Release there = releases.release(slug.get(), language);
            boolean retracted = there.kind() == PublicationKind.RETRACTED;
            return new Verdict(retracted ? Finding.RETRACTED : Finding.ADDRESS, "", null, there, null);
        } catch (NotFound nothingThere) {
            return Verdict.of(Finding.ELSEWHERE);
        }
    }

    /** Below the portal's own address; nothing for any other, however much it looks like it. */
    private Optional<String> path(String asked) {
        return path(settings.getBaseUrl(), asked);
    }

    static Optional<String> path(String base, String asked) {
        try {
            URI own = new URI(base);
            URI given = new URI(asked);
            boolean same = own.getScheme().equalsIgnoreCase(given.getScheme())
                    && own.getHost().equalsIgnoreCase(Objects.requireNonNullElse(given.getHost(), ""))
                    && own.getPort() == given.getPort()
                    && given.getRawUserInfo() == null;
            return same ? Optional.ofNullable(given.getPath()) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
