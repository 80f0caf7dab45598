package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ngo.portal.api.Program;

/**
 * A plan of FIDH with a section of each level, and in every section one of each record, with a word of its own in every field.
 * AWID is the organisation that is named.
 */
final class Planted implements Channels.Addressed {

    static final String WRITER = "member@fidh.example";
    static final String CLEARER = "admin@fidh.example";

    /** What every reader of the plan sees. */
    static final String HEAD = "HEAD";

    /** Beside the sections, in what never leaves the organisation. */
    static final String INSIDE = "INSIDE";

    /** When the first report about each activity is due; the one after it is written already. */
    static LocalDate soon() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(3);
    }

    private final Function<String, Program> as;
    private final Supplier<Superuser> superuser;
    private final Words words;
    private PlantedPlanContent whole = new PlantedPlanContent(new JsonObject());

    /**
     * Nothing is planted yet.
     *
     * @param as the program of an account
     */
    Planted(Function<String, Program> as, Supplier<Superuser> superuser, Words words) {
        this.as = as;
        this.superuser = superuser;
        this.words = words;
    }

    /** Written, talked about, cleared and given to everybody. */
    Planted shared() throws SQLException {
        write();
        rewrite();
        hang();
        clear();
        done(WRITER, "share", "{\"with\": \"ALL\"}");
        report();
        talk();
        knowIds();
        return this;
    }

    private void write() {
        whole = parsed(sent(
                WRITER,
                "POST",
                "/plans",
                "{\"title\": %s, \"goal\": %s, \"scope\": %s, \"sections\": [%s, {\"heading\": \"ACTIONS\", \"text\": \"<p>-</p>\"},"
                                .formatted(head("title"), head("goal"), head("scope"), sections("before"))
                        + " {\"heading\": \"RISKS\", \"text\": \"<p>-</p>\"}, {\"heading\": \"MONITORING\", \"text\": \"<p>-</p>\"}],"
                        + "\"objectives\": [%s], \"recommendations\": [%s], \"activities\": [%s]}"
                                .formatted(each(this::objective), each(this::recommendation), each(this::activity))));
    }

    private String sections(String field) {
        return each(level -> "{\"heading\": \"%s\", \"level\": \"%s\", \"title\": %s, \"text\": \"<p>%s</p>\"%s}"
                .formatted(
                        PlantedPlanContent.LEVELS.get(level),
                        level,
                        quoted(level, "heading"),
                        words.in(level, field),
                        level.equals("NAMED") ? ", \"with\": [\"awid\"]" : ""));
    }

    private String objective(String level) {
        return "{\"heading\": \"%s\", \"text\": %s, \"indicator\": %s, \"baseline\": %s, \"target\": %s}"
                .formatted(
                        PlantedPlanContent.LEVELS.get(level),
                        quoted(level, "aim"),
                        quoted(level, "indicator"),
                        quoted(level, "baseline"),
                        quoted(level, "goal"));
    }

    private String recommendation(String level) {
        return "{\"heading\": \"%s\", \"text\": %s, \"addressee\": %s, \"addresseeType\": \"DONOR\", \"cites\": [\"UNDHRD 9\"]}"
                .formatted(
                        PlantedPlanContent.LEVELS.get(level),
                        quoted(level, "recommendation"),
                        quoted(level, "addressee"));
    }

    private String activity(String level) {
        return "{\"heading\": \"%s\", \"title\": %s, \"organisation\": \"fidh\"}"
                .formatted(PlantedPlanContent.LEVELS.get(level), quoted(level, "activity"));
    }

    /** Other words in every section, so that there is a version before; and each activity serves the aims of all levels. */
    private void rewrite() {
        String aims = whole.list("objectives").stream()
                .map(one -> "\"" + PlantedPlanContent.text(one, "id") + "\"")
                .collect(Collectors.joining(","));
        String served = whole.list("activities").stream()
                .map(one -> "{\"id\": \"" + PlantedPlanContent.text(one, "id") + "\", \"aims\": [" + aims + "]}")
                .collect(Collectors.joining(","));
        String now = each(level ->
                "{\"id\": \"%s\", \"text\": \"<p>%s</p>\"}".formatted(whole.section(level), words.in(level, "text")));
        put("{\"sections\": [" + now + "], \"activities\": [" + served + "]}");
    }

    void put(String changed) {
        whole = parsed(as.apply(WRITER).send("PUT", path(""), changed, "If-Match", "*"));
    }

    private void hang() throws SQLException {
        for (String level : PlantedPlanContent.LEVELS.keySet()) {
            done(
                    WRITER,
                    "risks",
                    "{\"section\": \"%s\", \"threat\": %s, \"exposed\": %s, \"mitigation\": %s}"
                            .formatted(
                                    whole.section(level),
                                    quoted(level, "threat"),
                                    quoted(level, "exposed"),
                                    quoted(level, "mitigation")));
            done(
                    WRITER,
                    "commitments",
                    ("{\"section\": \"%s\", \"addressee\": %s, \"text\": %s, \"announcedOn\": \"2026-01-01\","
                                    + " \"evidence\": %s, \"source\": %s}")
                            .formatted(
                                    whole.section(level),
                                    quoted(level, "promiser"),
                                    quoted(level, "promise"),
                                    quoted(level, "evidence"),
                                    quoted(level, "source")));
            superuser
                    .get()
                    .run(
                            "insert into power_target select organisation_id, gen_random_uuid(), plan_id, id, '%s', 'SWING', '%s', null, now()"
                                            .formatted(words.in(level, "name"), words.in(level, "influence"))
                                    + " from plan_section where id = '%s'".formatted(whole.section(level)));
        }
    }

    private void clear() {
        done(WRITER, "risk-review", "{\"nextOn\": \"2999-01-01\", \"note\": %s}".formatted(inside("review")));
        done(WRITER, "review", "{}");
        done(CLEARER, "clear", "{\"verdict\": \"REFUSE\", \"reason\": %s}".formatted(inside("refusal")));
        done(WRITER, "review", "{}");
        done(CLEARER, "clear", "{\"verdict\": \"APPROVE\", \"reason\": %s}".formatted(inside("clearance")));
    }

    private void report() {
        for (JsonObject activity : whole.list("activities")) {
            done(
                    WRITER,
                    "schedules",
                    "{\"about\": \"%s\", \"firstDue\": \"%s\", \"everyMonths\": 6, \"lastDue\": \"%s\"}"
                            .formatted(PlantedPlanContent.text(activity, "id"), soon(), soon().plusYears(1)));
        }
        for (JsonObject schedule : whole.list("schedules")) {
            done(
                    WRITER,
                    "reports",
                    "{\"schedule\": \"%s\", \"dueOn\": \"%s\", \"text\": %s}"
                            .formatted(
                                    PlantedPlanContent.text(schedule, "id"),
                                    soon().plusMonths(6),
                                    quoted(whole.level(schedule), "report")));
        }
        for (JsonObject report : whole.list("reports")) {
            done(WRITER, "reports/" + PlantedPlanContent.text(report, "id") + "/accept", "{}");
        }
    }

    /** What is said about a section, and what its writer has typed and not saved. */
    private void talk() throws SQLException {
        for (String level : PlantedPlanContent.LEVELS.keySet()) {
            Talk.about(whole.section(level), level, words).plant(superuser.get());
        }
    }

    void proposed() {
        done(WRITER, "propose", "{}");
    }

    /** The leads adopt it for the coalition. */
    void adopted() {
        for (String lead : List.of("lead@omct.example", "lead@rsf.example")) {
            done(lead, "adoption-approval", "{\"verdict\": \"APPROVE\", \"reason\": %s}".formatted(head("approval")));
        }
    }

    void active() {
        done(WRITER, "activate", "{}");
    }

    private void knowIds() {
        whole = parsed(as.apply(WRITER).get(path("")));
        Map<String, String> places = new HashMap<>();
        whole.list("sections")
                .forEach(one -> places.put(PlantedPlanContent.text(one, "id"), PlantedPlanContent.text(one, "level")));
        places.forEach((id, place) -> words.know(id, place, "section"));
        for (String kind : PlantedPlanContent.RECORDS) {
            whole.list(kind).forEach(one -> words.know(PlantedPlanContent.text(one, "id"), whole.level(one), kind));
        }
    }

    /** All of them, as the writer gets them. */
    @Override
    public List<String> ids(String list) {
        return whole.ids(list);
    }

    /** As its writer has it. */
    PlantedPlanContent whole() {
        return whole;
    }

    @Override
    public String id() {
        return whole.id();
    }

    String path(String step) {
        return "/plans/" + id() + step;
    }

    /** The document is kept as the writer gets it, who sees all of it. */
    void done(String account, String step, String body) {
        PlantedPlanContent reply = parsed(sent(account, "POST", path("/" + step), body));
        whole = account.equals(WRITER) ? reply : whole;
    }

    @Override
    public String slug() {
        return words.in(HEAD, "title").toLowerCase(Locale.ROOT) + "-"
                + id().replace("-", "").substring(0, 10);
    }

    private Program.Reply sent(String account, String method, String path, String body) {
        return as.apply(account).send(method, path, body);
    }

    private static PlantedPlanContent parsed(Program.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
        return new PlantedPlanContent(JsonParser.parseString(reply.body()).getAsJsonObject());
    }

    private static String each(Function<String, String> one) {
        return PlantedPlanContent.LEVELS.keySet().stream().sorted().map(one).collect(Collectors.joining(","));
    }

    private String head(String field) {
        return quoted(HEAD, field);
    }

    private String inside(String field) {
        return quoted(INSIDE, field);
    }

    private String quoted(String place, String field) {
        return "\"" + words.in(place, field) + "\"";
    }
}
