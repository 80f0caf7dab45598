package ngo.portal.web.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/**
 * The rate limits, as token buckets: a burst that is available at once, and the time until one more request is. All of them are far above what
 * people do and what an organisation's programs need.
 */
public enum Limit {
    /** Sign-ins that are begun from one network. */
    SIGN_IN(600, Duration.ofMillis(500), true),
    /** Requests of programs from one network whose token is missing or invalid. */
    REFUSED_TOKEN(300, Duration.ofSeconds(1), true),
    /** Requests of one account that were denied because it lacks a permission or cannot see the document. */
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
    /** Signatures of one petition on a node. Signatories above this rate wait and are not refused. */
    PETITION_RUSH(2_000, Duration.ofMillis(5), false),
    /** Codes from one network that belong to no signature. */
    PETITION_CODE(20, Duration.ofMinutes(3), true),
    /** Exports of supporters by one account; other accounts do not count towards it. */
    SUPPORTERS(10, Duration.ofMinutes(6), true),
    /** Public keys that one account uploads for its organisation. */
    OWN_KEY(10, Duration.ofMinutes(6), true),
    /** Exports of an organisation's data by one account. */
    HOLDINGS(5, Duration.ofMinutes(12), true),
    /** Searches of one account while it types into pickers. */
    PICKER(1_000, Duration.ofMillis(200), false);

    /** Limits that count per person even when the person acts for an organisation: colleagues do not use them up. */
    private static final Set<Limit> PERSONAL = Set.of(UPLOAD, SEARCH, PICKER, SUPPORTERS, OWN_KEY, HOLDINGS);

    private record Act(String method, Pattern address, Limit limit) {}

    /** Requests that cost more than reading a page, by method and address. */
    private static final List<Act> ACTS = List.of(
            new Act("POST", Pattern.compile("/(?:organisation|admin/organisations/[^/]+)/people/invite"), INVITATION),
            new Act("POST", Pattern.compile("/api/v1/organisations/[^/]+/invitations"), INVITATION),
            new Act("POST", Pattern.compile("/organisation/people/import(?:/table)?"), IMPORT),
            new Act("POST", Pattern.compile("/search"), SEARCH),
            new Act("POST", Pattern.compile("/verify/.*"), TEXT_CHECK),
            new Act(
                    "POST",
                    Pattern.compile(Stream.concat(
                                    Stream.of("/organisation/logo/file", "/translations/xliff"),
                                    DocumentDescriptors.all().stream().flatMap(kind -> kind.uploads().stream()))
                            .collect(Collectors.joining("|"))),
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

    /** How many requests are possible at once. */
    int burst() {
        return burst;
    }

    /** The time until one more request is possible. */
    Duration apart() {
        return apart;
    }

    /** Whether the count is shared by all nodes from the first request; otherwise from half of the limit on one node. */
    boolean together() {
        return together;
    }

    /** The subject that is counted: the organisation if the person acts for one, but the person for personal limits. */
    public String of(String subject, String organisation) {
        return PERSONAL.contains(this) || organisation.isEmpty() ? subject : organisation;
    }

    /** The additional limit that a request counts against, by method and address. A HEAD request costs as much as the GET request. */
    public static Optional<Limit> ofAct(String method, String path) {
        String counted = method.equals("HEAD") ? "GET" : method;
        return ACTS.stream()
                .filter(act -> act.method().equals(counted)
                        && act.address().matcher(path).matches())
                .map(Act::limit)
                .findFirst();
    }
}
