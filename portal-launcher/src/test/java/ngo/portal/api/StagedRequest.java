package ngo.portal.api;

import static ngo.portal.api.FundingPeople.CORMAC;
import static ngo.portal.api.FundingPeople.FINANCE;
import static ngo.portal.api.FundingPeople.KOFI;
import static ngo.portal.api.FundingPeople.MEMBER;
import static ngo.portal.api.FundingPeople.NIAMH;
import static ngo.portal.api.FundingPeople.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

/** A request for funding of FIDH to Front Line Defenders that is brought as far as somebody needs it, by programs alone. */
public final class StagedRequest {

    private static final List<String> STAGES = List.of(
            "draftRequest",
            "request",
            "screenedRequest",
            "verifiedRequest",
            "seatedRequest",
            "acceptedRequest",
            "reviewedRequest",
            "grantedRequest",
            "offeredRequest",
            "agreedRequest",
            "paidRequest");

    private static final String CALL =
            """
            {"title": "Who may", "text": "For people at risk.", "track": "%s",
             "ceiling": {"amount": "5000", "currency": "EUR"}, "answers": [{"urgency": "ORDINARY", "hours": 240}],
             "criteria": [{"name": "Need", "weight": 2, "scale": 5}], "reviewsNeeded": %d, "quorum": %d, "blind": %b}""";

    private static final String WORDS =
            """
            "title": "A lock and a room", "need": "A safe place.", "risk": "Threats.", "measuresTaken": "A new lock.",
            "identity": {"name": "Somebody", "contact": "By a friend", "place": "A town"}, "payment": {"channel": "By hand"},
            "budget": [{"category": "Rent", "amount": {"amount": "1200.00", "currency": "EUR"}}], "otherFunders": ["None"]""";

    private final Function<String, Program> as;
    private final Judging judging;
    private String call = "";
    private String words = WORDS;

    /**
     * What the funding call requires of reviewers and approvers.
     *
     * @param reviews how many have to be submitted
     * @param quorum how many approvers have to vote for the same outcome
     * @param blind whether the applicant is hidden from reviewers
     * @param track REGULAR or EMERGENCY
     */
    public record Judging(int reviews, int quorum, boolean blind, String track) {

        public Judging(int reviews, int quorum, boolean blind) {
            this(reviews, quorum, blind, "REGULAR");
        }
    }

    /**
     * Nothing is done yet.
     *
     * @param as the program of an account
     */
    public StagedRequest(Function<String, Program> as) {
        this(as, new Judging(1, 2, false));
    }

    public StagedRequest(Function<String, Program> as, Judging judging) {
        this.as = as;
        this.judging = judging;
    }

    /** Its requests do not say how the money is to be paid. */
    public StagedRequest withoutChannel() {
        words = WORDS.replace("\"payment\": {\"channel\": \"By hand\"},", "");
        return this;
    }

    /** The id of a call that nobody has opened yet. */
    public String draftCall() {
        return begun(
                OFFICER,
                "/funding-calls",
                CALL.formatted(judging.track(), judging.reviews(), judging.quorum(), judging.blind()));
    }

    /** The id of the call to which all of these requests go. */
    public String call() {
        if (call.isEmpty()) {
            call = openCall();
        }
        return call;
    }

    /** The id of a new call that takes requests. */
    public String openCall() {
        String id = draftCall();
        Program.Reply open = as.apply(OFFICER).post("/funding-calls/" + id + "/open", "{}");
        assertThat(open.status()).as(open.body()).isEqualTo(200);
        return id;
    }

    /**
     * The id of a new one.
     *
     * @param stage one of {@link #STAGES}, or {@code askedRequest}
     */
    public String reaching(String stage) {
        String id = begun(MEMBER, "/funding-requests", "{\"call\": \"" + call() + "\", " + words + "}");
        boolean asked = stage.equals("askedRequest");
        STAGES.subList(1, STAGES.indexOf(asked ? "screenedRequest" : stage) + 1).forEach(next -> bring(id, next));
        if (asked) {
            done(OFFICER, id, "ask", "{\"sections\": [\"NEED\"], \"question\": \"For how long?\"}");
        }
        return id;
    }

    private String begun(String account, String path, String body) {
        Program.Reply begun = as.apply(account).post(path, body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.field("id");
    }

    private void bring(String id, String stage) {
        switch (stage) {
            case "request" -> done(MEMBER, id, "submit", "{}");
            case "screenedRequest" -> done(OFFICER, id, "screen", "{}");
            case "verifiedRequest" -> done(OFFICER, id, "screen", "{\"eligible\": true}");
            case "seatedRequest" -> done(OFFICER, id, "assign", "{\"reviewers\": [\"" + KOFI + "\"]}");
            case "acceptedRequest" -> done(KOFI, id, "declare", "{\"conflict\": false}");
            case "reviewedRequest" ->
                done(
                        KOFI,
                        id,
                        "review",
                        "{\"scores\": {\"Need\": 4}, \"recommendation\": \"FUND\", \"note\": \"Good.\"}");
            case "grantedRequest" -> decided(id);
            case "offeredRequest" -> done(OFFICER, id, "agree", "{}");
            case "agreedRequest" -> done(MEMBER, id, "agree", "{}");
            case "paidRequest" -> paid(id);
            default -> throw new IllegalArgumentException(stage);
        }
    }

    /** By two whom the officer has named. */
    private void decided(String id) {
        done(OFFICER, id, "assign", "{\"approvers\": [\"%s\", \"%s\"]}".formatted(NIAMH, CORMAC));
        for (String approver : List.of(NIAMH, CORMAC)) {
            done(approver, id, "declare", "{\"conflict\": false}");
        }
        done(OFFICER, id, "decide", "{}");
        for (String approver : List.of(NIAMH, CORMAC)) {
            done(
                    approver,
                    id,
                    "decide",
                    "{\"verdict\": \"APPROVED\", \"reason\": \"Urgent.\", \"reasonToApplicant\": \"Yes.\"}");
        }
    }

    /** Ordered by finance, and said to be out by the officer. */
    private void paid(String id) {
        done(FINANCE, id, "vouch", "{\"how\": \"CALL\"}");
        done(FINANCE, id, "pay", "{}");
        done(OFFICER, id, "confirm", "{}");
    }

    private void done(String account, String id, String step, String body) {
        Program.Reply reply = as.apply(account).post("/funding-requests/" + id + "/" + step, body);
        assertThat(reply.status()).as(step + reply.body()).isEqualTo(200);
    }
}
