package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import ngo.portal.api.Program;

/** A plan of FIDH with as many recommendations and activities as a test wants, all of them for everybody. */
final class Sized implements Channels.Addressed {

    private static final String RECORDS =
            """
            insert into recommendation (organisation_id, id, plan_id, section_id, number, text, addressee_type, addressee, created_at)
              select s.organisation_id, gen_random_uuid(), s.plan_id, s.id, 1 + n,
                n || '. Adopt and publish rules by which authorities answer threats against defenders within a day, name who answers for it,'
                  || ' pay for it from the budget, and report every year to parliament what was asked for, what was done and what was not.',
                (array['STATE', 'DONOR', 'BUSINESS'])[1 + n %% 3], 'Ministry of Justice and Public Security of country ' || n, now()
              from plan_section s, generate_series(1, %2$d) n where s.plan_id = '%1$s' and s.heading = 'TARGETS';
            insert into citation select organisation_id, id, plan_id, section_id, 'UNDHRD', 1 + number %% 20
              from recommendation where plan_id = '%1$s';
            insert into activity (organisation_id, id, plan_id, section_id, number, title, responsible_id, from_day, to_day, state, created_at)
              select s.organisation_id, gen_random_uuid(), s.plan_id, s.id, 1 + n,
                n || '. Meet members of the committee on justice and those who advise them, and leave the draft with them',
                s.organisation_id, date '2026-01-01' + n %% 700, date '2026-03-01' + n %% 700,
                (array['PLANNED', 'IN_PROGRESS', 'DONE'])[1 + n %% 3], now()
              from plan_section s, generate_series(1, %3$d) n where s.plan_id = '%1$s' and s.heading = 'ACTIONS';
            insert into activity_aim
              select a.organisation_id, a.id, r.id, a.plan_id, a.section_id, r.section_id
              from activity a join recommendation r on r.plan_id = a.plan_id and a.number %% %2$d in (r.number, r.number - 1)
              where a.plan_id = '%1$s'
            """;

    private final Function<String, Program> as;
    private final String title = "Recognised in law by " + Words.id().substring(0, 6);
    private String document = "";

    private Sized(Function<String, Program> as) {
        this.as = as;
    }

    static Sized of(Function<String, Program> as, Superuser superuser, int recommendations, int activities)
            throws SQLException {
        Sized plan = new Sized(as);
        plan.document = plan.write();
        superuser.run(RECORDS.formatted(plan.id(), recommendations, activities));
        plan.say(Planted.WRITER, "commitments", commitment());
        plan.say(Planted.WRITER, "risk-review", "{\"nextOn\": \"2999-01-01\"}");
        plan.say(Planted.WRITER, "review", "{}");
        plan.say(Planted.CLEARER, "clear", "{}");
        plan.say(Planted.WRITER, "share", "{\"with\": \"ALL\"}");
        plan.document = as.apply(Planted.WRITER).get("/plans/" + plan.id()).body();
        return plan;
    }

    private String write() {
        StringBuilder sections = new StringBuilder();
        for (String heading : List.of("PROBLEM", "GOAL", "OBJECTIVES", "TARGETS", "ACTIONS", "RISKS", "MONITORING")) {
            sections.append(sections.length() == 0 ? "" : ",")
                    .append("{\"heading\": \"" + heading + "\", \"text\": \"<p>Words.</p>\", \"level\": \"PUBLIC\"}");
        }
        Program.Reply begun = as.apply(Planted.WRITER)
                .post(
                        "/plans",
                        "{\"title\": \"" + title + "\", \"sections\": [" + sections
                                + "], \"objectives\": [{\"text\": \"A law\"}],"
                                + "\"recommendations\": [{\"text\": \"0. Pass it.\", \"addressee\": \"Parliament\"}],"
                                + "\"activities\": [{\"title\": \"0. Meet them\", \"organisation\": \"fidh\"}]}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.body();
    }

    private static String commitment() {
        return "{\"addressee\": \"Parliament\", \"text\": \"They will pass it.\", \"announcedOn\": \"2026-01-01\","
                + " \"evidence\": \"A speech\"}";
    }

    void adopted() {
        say(Planted.WRITER, "propose", "{}");
        for (String lead : List.of("lead@omct.example", "lead@rsf.example")) {
            say(lead, "adoption-approval", "{\"verdict\": \"APPROVE\", \"reason\": \"Good.\"}");
        }
        say(Planted.WRITER, "activate", "{}");
    }

    private void say(String account, String step, String body) {
        Program.Reply reply = as.apply(account).post("/plans/" + id() + "/" + step, body);
        assertThat(reply.status()).as(step + " " + reply.body()).isEqualTo(200);
    }

    @Override
    public String id() {
        return first("\"id\":\"([^\"]+)\"");
    }

    @Override
    public String slug() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-') + "-"
                + id().replace("-", "").substring(0, 10);
    }

    /** The first one represents all. */
    @Override
    public List<String> ids(String list) {
        String found = first("\"" + list + "\":\\[\\{\"id\":\"([^\"]+)\"");
        return found.isEmpty() ? List.of() : List.of(found);
    }

    private String first(String pattern) {
        var found = Pattern.compile(pattern).matcher(document);
        return found.find() ? found.group(1) : "";
    }
}
