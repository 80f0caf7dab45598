package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plan of FIDH with one of each record, brought by its people and AWID as far as somebody needs it. */
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

    private static final String PROMISE = "{\"addressee\": \"Parliament\", \"text\": \"They will pass it.\""
            + ", \"announcedOn\": \"2026-01-01\", \"evidence\": \"A speech\", \"source\": \"Minutes\"}";

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
     * @param stage plan, reviewedPlan, clearedPlan, sharedPlan, proposedPlan, takenPlan, activePlan or closedPlan
     */
    public String reaching(String stage, String title) {
        Program.Reply begun = as.apply(FIDH)
                .post(
                        "/plans",
                        "{\"title\": \"" + title + "\", " + SECTIONS
                                + ", \"objectives\": [{\"text\": \"A law.\"}]"
                                + ", \"recommendations\": [{\"text\": \"Pass it.\", \"addressee\": \"Parliament\"}]"
                                + ", \"activities\": [{\"title\": \"Meet them\"}]}");
        String id = begun.field("id");
        document = begun.body();
        done(FIDH, id, "commitments", PROMISE);
        done(FIDH, id, "risk-review", "{\"nextOn\": \"2999-01-01\"}");
        boolean proposed = stage.equals("proposedPlan");
        STAGES.subList(1, STAGES.indexOf(proposed ? "sharedPlan" : stage) + 1).forEach(next -> bring(id, next));
        if (proposed) {
            done(FIDH, id, "propose", "{}");
        }
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
        done(AWID, id, "take-activity", "{\"activity\": \"" + first("activities") + "\"}");
        done(
                FIDH,
                id,
                "schedules",
                "{\"about\": \"" + first("activities")
                        + "\", \"firstDue\": \"2030-01-01\", \"everyMonths\": 6, \"lastDue\": \"2031-01-01\"}");
        done(
                AWID,
                id,
                "reports",
                "{\"schedule\": \"" + first("schedules") + "\", \"dueOn\": \"2030-01-01\", \"text\": \"We met.\"}");
    }

    /**
     * The first of a list in the newest plan; nothing before it has one.
     *
     * @param list sections, objectives, recommendations, activities, schedules, reports or commitments
     */
    public String first(String list) {
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
