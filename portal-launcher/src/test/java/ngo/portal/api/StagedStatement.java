package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A statement of FIDH, brought by its people and the leads as far as somebody needs it. */
public final class StagedStatement {

    private static final String APPROVE = "{\"verdict\": \"APPROVE\", \"reason\": \"Good.\"}";
    private static final List<String> STAGES =
            List.of("draft", "consulted", "reviewed", "open", "closed", "released", "published");

    private final Function<String, Program> as;

    /**
     * Nothing is done yet.
     *
     * @param as the program of an account
     */
    public StagedStatement(Function<String, Program> as) {
        this.as = as;
    }

    /**
     * The id of a new one.
     *
     * @param stage draft, consulted, reviewed, open, closed, released or published
     */
    public String reaching(String stage, String title) {
        String id = as.apply("member@fidh.example")
                .post("/statements", "{\"title\": \"" + title + "\", \"sections\": [{\"text\": \"<p>We ask.</p>\"}]}")
                .field("id");
        STAGES.subList(1, STAGES.indexOf(stage) + 1).forEach(next -> bring(id, next));
        return id;
    }

    private void bring(String id, String stage) {
        switch (stage) {
            case "consulted" -> done("member@fidh.example", id, "consultation", "{\"with\": \"ALL\"}");
            case "reviewed" -> done("member@fidh.example", id, "text-review", "{}");
            case "open" -> {
                done("lead@omct.example", id, "text-approval", APPROVE);
                done("lead@rsf.example", id, "text-approval", APPROVE);
                done("lead@omct.example", id, "open", call());
            }
            case "closed" -> done("lead@rsf.example", id, "close", "{\"reason\": \"All are there.\"}");
            case "released" -> {
                done("lead@omct.example", id, "release-approval", APPROVE);
                done("lead@rsf.example", id, "release-approval", APPROVE);
            }
            case "published" -> done("lead@rsf.example", id, "publish", "{\"embargo\": null}");
            default -> throw new IllegalArgumentException(stage);
        }
    }

    private void done(String account, String id, String step, String body) {
        assertThat(as.apply(account)
                        .post("/statements/" + id + "/" + step, body)
                        .status())
                .as(step)
                .isEqualTo(200);
    }

    /** What opens the sign-on for everybody. */
    public static String call() {
        Instant now = Instant.now();
        return "{\"invited\": \"ALL\", \"softDeadline\": \"" + now.plus(Duration.ofDays(5)) + "\", \"hardDeadline\": \""
                + now.plus(Duration.ofDays(9)) + "\"}";
    }
}
