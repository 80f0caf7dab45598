package ngo.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import ngo.portal.api.Program;

/** A statement of FIDH brought as far as a call needs it, anew for each call. */
final class Staged {

    private static final String APPROVE = "{\"verdict\": \"APPROVE\", \"reason\": \"Good.\"}";

    private final Function<String, Program> as;

    Staged(Function<String, Program> as) {
        this.as = as;
    }

    /**
     * The id of a new one.
     *
     * @param stage draft, consulted, reviewed, open, closed or published
     */
    String statement(String stage) {
        String id = as.apply("member@fidh.example")
                .post("/statements", "{\"title\": \"Who may\", \"sections\": [{\"text\": \"<p>We ask.</p>\"}]}")
                .field("id");
        List<String> stages = List.of("draft", "consulted", "reviewed", "open", "closed", "published");
        stages.subList(1, stages.indexOf(stage) + 1).forEach(next -> bring(id, next));
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
            default -> {
                done("lead@omct.example", id, "release-approval", APPROVE);
                done("lead@rsf.example", id, "release-approval", APPROVE);
                done("lead@rsf.example", id, "publish", "{\"embargo\": null}");
            }
        }
    }

    private void done(String account, String id, String step, String body) {
        assertThat(as.apply(account)
                        .post("/statements/" + id + "/" + step, body)
                        .status())
                .as(step)
                .isEqualTo(200);
    }

    static String call() {
        Instant now = Instant.now();
        return "{\"invited\": \"ALL\", \"softDeadline\": \"" + now.plus(Duration.ofDays(5)) + "\", \"hardDeadline\": \""
                + now.plus(Duration.ofDays(9)) + "\"}";
    }
}
