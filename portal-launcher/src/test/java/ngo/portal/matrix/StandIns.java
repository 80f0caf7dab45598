package ngo.portal.matrix;

import com.microsoft.playwright.Page;
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

/** What stands in an address of the matrix for the words in braces: made for the purpose, or looked up. */
final class StandIns {

    private static final Pattern STAGE =
            Pattern.compile("\\{(draft|consulted|reviewed|open|closed|released|published)}");

    private static final Pattern PLAN =
            Pattern.compile("\\{((?:reviewed|cleared|shared|proposed|taken|active|closed)?[pP]lan)}");

    private static final Pattern PETITION = Pattern.compile("\\{((?:shared|reviewed|cleared|open)?[pP]etition)}");

    private static final Pattern REQUEST = Pattern.compile(
            "\\{((?:draft|screened|asked|verified|seated|accepted|reviewed|granted|offered|agreed|paid)?[rR]equest)}");

    private static final Pattern DRAFT_CALL = Pattern.compile("\\{(draftCall)}");
    private static final Pattern OPEN_CALL = Pattern.compile("\\{(openCall)}");

    /** What hangs in a plan, and the list of it in which it stands. */
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

    StandIns(Everybody everybody) {
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
        return put(filled, "{glass}", this::glass);
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

    private String put(String address, String word, Supplier<String> standIn) {
        return address.contains(word)
                ? address.replace(word, known.computeIfAbsent(word, none -> standIn.get()))
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
        Page page = everybody.page("administrator@coalition.example");
        page.navigate(everybody.at("/admin/clients/new"));
        page.locator("#name").fill("Who may?");
        page.locator(".picker input[role=combobox]").pressSequentially("FIDH");
        page.locator(".ui-autocomplete-item").first().click();
        page.locator(".ui-autocomplete-token").waitFor();
        page.locator("#lastDay")
                .fill(LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString());
        page.locator("#make").click();
        page.locator("#client").waitFor();
        String id = page.url().replaceFirst(".*/admin/clients/([0-9a-f-]{36}).*", "$1");
        page.close();
        return id;
    }

    /** The office has asked to read what FIDH sees. */
    private String glass() {
        Page page = everybody.page("administrator@coalition.example");
        page.navigate(everybody.at("/admin/break-glass"));
        page.locator(".picker input[role=combobox]").pressSequentially("FIDH");
        page.locator(".ui-autocomplete-item").first().click();
        page.locator(".ui-autocomplete-token").waitFor();
        page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)).fill("Who may?");
        page.locator("#askNow").click();
        String glass = page.locator("#content a[href*='/approvals/break-glass/']")
                .first()
                .getAttribute("href")
                .replaceFirst(".*/break-glass/([0-9a-f-]{36}).*", "$1");
        page.close();
        return glass;
    }
}
