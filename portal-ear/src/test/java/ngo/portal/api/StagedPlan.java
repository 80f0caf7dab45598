package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plan of FIDH with one activity, brought by its people and AWID as far as somebody needs it. */
public final class StagedPlan {

    private static final String FIDH = "member@fidh.example";
    private static final String AWID = "member@awid.example";
    private static final List<String> STAGES =
            List.of("plan", "reviewedPlan", "clearedPlan", "sharedPlan", "takenPlan", "activePlan", "closedPlan");
    private static final String SECTIONS =
            """
            "sections": [
              {"heading": "PROBLEM", "text": "<p>They are in prison.</p>"}, {"heading": "GOAL", "text": "<p>They are free.</p>"},
              {"heading": "OBJECTIVES", "text": "<p>A law.</p>"}, {"heading": "TARGETS", "text": "<p>A minister.</p>"},
              {"heading": "ACTIONS", "text": "<p>We meet.</p>", "level": "COALITION"},
              {"heading": "RISKS", "text": "<p>Arrest.</p>"}, {"heading": "MONITORING", "text": "<p>We count.</p>"}]""";

    private final Function<String, Program> as;
    private String document = "";

    /**
     * Nothing is done yet.
     *
     * @param as the program of an account
     */
    public StagedPlan(Function<String, Program> as) {
        this.as = as;
    }

    /**
     * The id of a new one.
     *
     * @param stage plan, reviewedPlan, clearedPlan, sharedPlan, takenPlan, activePlan or closedPlan
     */
    public String reaching(String stage, String title) {
        Program.Reply begun = as.apply(FIDH)
                .post(
                        "/plans",
                        "{\"title\": \"" + title + "\", " + SECTIONS
                                + ", \"activities\": [{\"title\": \"Meet them\"}]}");
        String id = begun.field("id");
        document = begun.body();
        done(FIDH, id, "risk-review", "{\"nextOn\": \"2999-01-01\"}");
        STAGES.subList(1, STAGES.indexOf(stage) + 1).forEach(next -> bring(id, next));
        return id;
    }

    private void bring(String id, String stage) {
        switch (stage) {
            case "reviewedPlan" -> done(FIDH, id, "review", "{}");
            case "clearedPlan" -> done("admin@fidh.example", id, "clear", "{}");
            case "sharedPlan" -> done(FIDH, id, "share", "{\"with\": \"ALL\"}");
            case "takenPlan" -> take(id);
            case "activePlan" -> done(FIDH, id, "activate", "{}");
            case "closedPlan" -> done(FIDH, id, "close", "{\"note\": \"They are free.\"}");
            default -> throw new IllegalArgumentException(stage);
        }
    }

    private void take(String id) {
        done(AWID, id, "take-activity", "{\"activity\": \"" + activity() + "\"}");
        done(
                FIDH,
                id,
                "schedules",
                "{\"about\": \"" + activity()
                        + "\", \"firstDue\": \"2030-01-01\", \"everyMonths\": 6, \"lastDue\": \"2031-01-01\"}");
        done(
                AWID,
                id,
                "reports",
                "{\"schedule\": \"" + schedule() + "\", \"dueOn\": \"2030-01-01\", \"text\": \"We met.\"}");
    }

    /** The one activity of the newest plan. */
    public String activity() {
        return idIn("activities");
    }

    /** The schedule of the newest plan, nothing before somebody has taken its activity. */
    public String schedule() {
        return idIn("schedules");
    }

    /** The report of the newest plan, nothing before somebody has taken its activity. */
    public String report() {
        return idIn("reports");
    }

    private String idIn(String list) {
        Matcher found =
                Pattern.compile("\"" + list + "\":\\[\\{\"id\":\"([^\"]+)\"").matcher(document);
        return found.find() ? found.group(1) : "";
    }

    private void done(String account, String id, String step, String body) {
        Program.Reply reply = as.apply(account).post("/plans/" + id + "/" + step, body);
        assertThat(reply.status()).as(step + reply.body()).isEqualTo(200);
        document = reply.body();
    }
}
