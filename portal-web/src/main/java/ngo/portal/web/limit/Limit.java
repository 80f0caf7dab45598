package ngo.portal.web.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is counted, and how much of it is too much: a burst that may be used up at once, and how long it takes until one more is
 * there. All of them lie far above what people do and what an organisation's programs need.
 */
public enum Limit {
    /** Sign-ins that are begun from one network. */
    SIGN_IN(600, Duration.ofMillis(500), true),
    /** Requests of programs from one network whose token is missing or no good. */
    REFUSED_TOKEN(300, Duration.ofSeconds(1), true),
    /** What one account was refused because it may not do or see it. */
    DENIAL(5_000, Duration.ofMillis(500), false),
    /** Anonymous requests of programs from one network. */
    PUBLIC_API(6_000, Duration.ofMillis(20), false),
    /** Texts that one network sends to have them checked. */
    TEXT_CHECK(300, Duration.ofSeconds(1), false),
    /** Requests of programs of one account. */
    ACCOUNT(30_000, Duration.ofMillis(10), false),
    /** Requests of programs of all accounts that act for one organisation. */
    ORGANISATION(100_000, Duration.ofMillis(3), false),
    /** Invitations that one organisation sends. */
    INVITATION(200, Duration.ofSeconds(20), true),
    /** Files that one account sends. */
    UPLOAD(200, Duration.ofSeconds(10), true),
    /** Tables of people that one organisation sends. */
    IMPORT(60, Duration.ofMinutes(1), true),
    /** Searches of one account. */
    SEARCH(60, Duration.ofSeconds(2), false),
    /** Anonymous searches from one network. */
    PUBLIC_SEARCH(600, Duration.ofMillis(200), false),
    /** Signatures of petitions from one network. */
    PETITION_SIGN(60, Duration.ofSeconds(10), false),
    /** Signatures of one petition on a node: whoever comes while it is more waits, and is not refused. */
    PETITION_RUSH(2_000, Duration.ofMillis(5), false),
    /** Codes from one network that nobody holds. */
    PETITION_CODE(20, Duration.ofMinutes(3), true),
    /** Lists of supporters that one account takes along; nobody else uses that up. */
    SUPPORTERS(10, Duration.ofMinutes(6), true),
    /** Keys of an organisation's own that one account brings. */
    OWN_KEY(10, Duration.ofMinutes(6), true),
    /** Archives of all that an organisation holds that one account takes along. */
    HOLDINGS(5, Duration.ofMinutes(12), true),
    /** What one account looks for while it types into pickers. */
    PICKER(1_000, Duration.ofMillis(200), false);

    /** Files, searches, what is typed, keys that are brought and all that is taken along: a colleague uses up nothing of these. */
    private static final Set<Limit> PERSONAL = Set.of(UPLOAD, SEARCH, PICKER, SUPPORTERS, OWN_KEY, HOLDINGS);

    private record Act(String method, Pattern address, Limit limit) {}

    /** What costs more than a look, by what is asked for. */
    private static final List<Act> ACTS = List.of(
            new Act("POST", Pattern.compile("/(?:organisation|admin/organisations/[^/]+)/people/invite"), INVITATION),
            new Act("POST", Pattern.compile("/api/v1/organisations/[^/]+/invitations"), INVITATION),
            new Act("POST", Pattern.compile("/organisation/people/import(?:/table)?"), IMPORT),
            new Act("POST", Pattern.compile("/search"), SEARCH),
            new Act("POST", Pattern.compile("/verify/.*"), TEXT_CHECK),
            new Act(
                    "POST",
                    Pattern.compile(
                            "/funding/upload|/petitions/scan|/organisation/logo/file|/statements/import|/translations/xliff"),
                    UPLOAD),
            new Act("POST", Pattern.compile("/petitions/[^/]+/supporters\\.(?:csv|ndjson)"), SUPPORTERS),
            new Act("GET", Pattern.compile("/api/v1/petitions/[^/]+/supporters"), SUPPORTERS),
            new Act("POST", Pattern.compile("/organisation/keys/file"), OWN_KEY),
            new Act("POST", Pattern.compile("/organisation/holdings|/api/v1/holdings"), HOLDINGS),
            new Act("GET", Pattern.compile("/organisations\\.json|/organisation/(?:codes|colleagues)\\.json"), PICKER));

    private final int burst;
    private final Duration apart;
    private final boolean together;

    Limit(int burst, Duration apart, boolean together) {
        this.burst = burst;
        this.apart = apart;
        this.together = together;
    }

    /** How many may come at once. */
    int burst() {
        return burst;
    }

    /** How long it takes until one more may come. */
    Duration apart() {
        return apart;
    }

    /** Whether all nodes count it together from the first on; else from where half of it is used up on one. */
    boolean together() {
        return together;
    }

    /** Whose it is counted as: the organisation's, where somebody acts for one, but the person's of what is personal. */
    public String of(String subject, String organisation) {
        return PERSONAL.contains(this) || organisation.isEmpty() ? subject : organisation;
    }

    /** What a request is counted as besides, by what it asks for. Whoever asks for the head alone has all done that the whole takes. */
    public static Optional<Limit> ofAct(String method, String path) {
        String counted = method.equals("HEAD") ? "GET" : method;
        return ACTS.stream()
                .filter(act -> act.method().equals(counted)
                        && act.address().matcher(path).matches())
                .map(Act::limit)
                .findFirst();
    }
}
