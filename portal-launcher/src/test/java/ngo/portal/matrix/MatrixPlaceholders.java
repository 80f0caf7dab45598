package ngo.portal.matrix;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.api.StagedPetition;
import ngo.portal.api.StagedPlan;
import ngo.portal.api.StagedRequest;
import ngo.portal.api.StagedStatement;
import ngo.portal.leak.Session;
import ngo.portal.leak.Sheet;

/** Values for the path parameters in the addresses of the role matrix: created for the purpose, or looked up. */
final class MatrixPlaceholders {

    private static final Pattern STAGE =
            Pattern.compile("\\{(draft|consulted|reviewed|open|closed|released|published)}");

    private static final Pattern PLAN =
            Pattern.compile("\\{((?:reviewed|cleared|shared|proposed|taken|active|closed)?[pP]lan)}");

    private static final Pattern PETITION = Pattern.compile("\\{((?:shared|reviewed|cleared|open)?[pP]etition)}");

    private static final Pattern REQUEST = Pattern.compile(
            "\\{((?:draft|screened|asked|verified|seated|accepted|reviewed|granted|offered|agreed|paid)?[rR]equest)}");

    private static final String OFFICE = "administrator@coalition.example";
    private static final Pattern DRAFT_CALL = Pattern.compile("\\{(draftCall)}");
    private static final Pattern OPEN_CALL = Pattern.compile("\\{(openCall)}");

    /** The records of a plan by the list that contains them. */
    private static final Map<String, String> RECORDS = Map.of(
            "{section}", "sections",
            "{objective}", "objectives",
            "{recommendation}", "recommendations",
            "{activity}", "activities",
            "{schedule}", "schedules",
            "{report}", "reports",
            "{commitment}", "commitments");

    private final Everybody everybody;
    private final StagedStatement statements;
    private final StagedPlan newPlans;
    private final Map<String, StagedPlan> plansLookedAt = new HashMap<>();
    private StagedPlan plan;
    private final StagedPetition petitions;
    private final StagedRequest requests;
    private final Map<String, String> known = new HashMap<>();

    MatrixPlaceholders(Everybody everybody) {
        this.everybody = everybody;
        this.statements = new StagedStatement(everybody::program);
        this.newPlans = new StagedPlan(everybody::program);
        this.plan = newPlans;
        this.petitions = new StagedPetition(everybody::program);
        this.requests = new StagedRequest(everybody::program);
    }

    /** Each statement, plan and request is a new one, so that no call finds what another has done. */
    String filled(String address) {
        String filled = staged(STAGE, address, stage -> statements.reaching(stage, "Who may"));
        filled = inBody(staged(PLAN, filled, this::newPlan));
        filled = staged(PETITION, filled, stage -> petitions.reaching(stage, "Who may"));
        filled = staged(REQUEST, filled, requests::reaching);
        filled = staged(DRAFT_CALL, filled, stage -> requests.draftCall());
        filled = staged(OPEN_CALL, filled, stage -> requests.openCall());
        filled = put(filled, "{call}", requests::call);
        filled = filled.replaceAll("\\{[a-z]+=([^}]*)}", "$1")
                .replace("{unknown}", UUID.randomUUID().toString());
        filled = put(filled, "{slug}", () -> newest("statements"));
        filled = put(filled, "{adopted}", () -> newest("plans"));
        filled = put(filled, "{petitioned}", this::petitioned);
        filled = put(filled, "{colleague}", () -> member("fidh"));
        filled = put(filled, "{stranger}", () -> member("awid"));
        filled = put(filled, "{program}", this::program);
        return put(filled, "{glass}", this::breakGlass);
    }

    /** For those who only look it is one and the same for each stage. */
    String lookedAt(String address) {
        String filled = staged(STAGE, address, stage -> once(stage, () -> statements.reaching(stage, "Who may look")));
        filled = staged(PLAN, filled, this::planLookedAt);
        filled = staged(PETITION, filled, stage -> once(stage, () -> petitions.reaching(stage, "Who may look")));
        filled = staged(REQUEST, filled, stage -> once(stage, () -> requests.reaching(stage)));
        filled = staged(DRAFT_CALL, filled, stage -> once(stage, requests::draftCall));
        filled = staged(OPEN_CALL, filled, stage -> once(stage, requests::openCall));
        return filled(filled);
    }

    private String newPlan(String stage) {
        plan = newPlans;
        return plan.reaching(stage, "Who may");
    }

    private String planLookedAt(String stage) {
        plan = plansLookedAt.computeIfAbsent(stage, none -> new StagedPlan(everybody::program));
        return once(stage, () -> plan.reaching(stage, "Who may look"));
    }

    private String once(String stage, Supplier<String> made) {
        return known.computeIfAbsent("looked at: " + stage, none -> made.get());
    }

    private static String staged(Pattern stages, String address, UnaryOperator<String> reaching) {
        Matcher stage = stages.matcher(address);
        return stage.find() ? stage.replaceFirst(reaching.apply(stage.group(1))) : address;
    }

    /** What hangs in the plan that the address is about. */
    String inBody(String body) {
        String filled = body;
        filled = put(filled, "{call}", requests::call);
        for (Map.Entry<String, String> record : RECORDS.entrySet()) {
            filled = filled.contains(record.getKey())
                    ? filled.replace(record.getKey(), plan.first(record.getValue()))
                    : filled;
        }
        return filled;
    }

    private String put(String address, String word, Supplier<String> value) {
        return address.contains(word)
                ? address.replace(word, known.computeIfAbsent(word, none -> value.get()))
                : address;
    }

    /** The address of a petition that people can sign. */
    private String petitioned() {
        return everybody
                .program("member@fidh.example")
                .get("/petitions/" + petitions.reaching("openPetition", "Who may sign"))
                .field("slug");
    }

    private String newest(String published) {
        return everybody.program("").get("/public/" + published + "?size=1").field("slug");
    }

    /** Somebody of the organisation who is no administrator of it. */
    private String member(String alias) {
        String people = everybody
                .program("admin@" + alias + ".example")
                .get("/organisations/" + alias + "/members")
                .body();
        Matcher found = Pattern.compile("\"subject\":\"([^\"]+)\",\"name\":\"[^\"]*\",\"email\":\"member@" + alias)
                .matcher(people);
        if (!found.find()) {
            throw new IllegalStateException(people);
        }
        return found.group(1);
    }

    /** The office has given it access, for FIDH. */
    private String program() {
        Session office = everybody.session(OFFICE);
        Sheet sheet = Sheet.of(office.get("/admin/clients/new").body(), "making")
                .with("name", "Who may?")
                .with("with", "fidh")
                .with("lastDay", LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString());
        return office.post(sheet.action(), sheet.pressing("make").fields())
                .uri()
                .getPath()
                .replaceFirst("/admin/clients/", "");
    }

    /** The office has asked to read what FIDH sees. */
    private String breakGlass() {
        Session office = everybody.session(OFFICE);
        Sheet sheet = Sheet.of(office.get("/admin/break-glass").body(), "ask")
                .with("with", "fidh")
                .with("reason", "Who may?");
        String page =
                office.post(sheet.action(), sheet.pressing("askNow").fields()).body();
        Matcher request =
                Pattern.compile("/approvals/break-glass/([0-9a-f-]{36})").matcher(page);
        if (!request.find()) {
            throw new IllegalStateException(page);
        }
        return request.group(1);
    }
}
