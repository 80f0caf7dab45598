package ngo.portal.matrix;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.api.StagedPlan;
import ngo.portal.api.StagedRequest;
import ngo.portal.api.StagedStatement;

/** What stands in an address of the matrix for the words in braces: made for the purpose, or looked up. */
final class StandIns {

    private static final Pattern STAGE =
            Pattern.compile("\\{(draft|consulted|reviewed|open|closed|released|published)}");

    private static final Pattern PLAN =
            Pattern.compile("\\{((?:reviewed|cleared|shared|proposed|taken|active|closed)?[pP]lan)}");

    private static final Pattern REQUEST = Pattern.compile(
            "\\{((?:draft|screened|asked|verified|seated|accepted|reviewed|granted|offered|agreed|paid)?[rR]equest)}");

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
    private final StagedPlan plans;
    private final StagedRequest requests;
    private final Map<String, String> known = new HashMap<>();

    StandIns(Everybody everybody) {
        this.everybody = everybody;
        this.statements = new StagedStatement(everybody::program);
        this.plans = new StagedPlan(everybody::program);
        this.requests = new StagedRequest(everybody::program);
    }

    /** Each statement and each plan is a new one, so that no call finds what another has done. */
    String filled(String address) {
        Matcher stage = STAGE.matcher(address);
        String filled = stage.find() ? stage.replaceFirst(statements.reaching(stage.group(1), "Who may")) : address;
        Matcher plan = PLAN.matcher(filled);
        filled = inBody(plan.find() ? plan.replaceFirst(plans.reaching(plan.group(1), "Who may")) : filled);
        Matcher request = REQUEST.matcher(filled);
        filled = request.find() ? request.replaceFirst(requests.reaching(request.group(1))) : filled;
        filled = filled.contains("{draftCall}") ? filled.replace("{draftCall}", requests.draftCall()) : filled;
        filled = filled.contains("{openCall}") ? filled.replace("{openCall}", requests.openCall()) : filled;
        filled = put(filled, "{call}", requests::call);
        filled = filled.replaceAll("\\{[a-z]+=([^}]*)}", "$1")
                .replace("{unknown}", UUID.randomUUID().toString());
        filled = put(filled, "{slug}", () -> newest("statements"));
        filled = put(filled, "{adopted}", () -> newest("plans"));
        filled = put(filled, "{colleague}", () -> member("fidh"));
        filled = put(filled, "{stranger}", () -> member("awid"));
        return put(filled, "{glass}", this::glass);
    }

    /** What hangs in the plan that was made last. */
    String inBody(String body) {
        String filled = body;
        filled = put(filled, "{call}", requests::call);
        for (Map.Entry<String, String> record : RECORDS.entrySet()) {
            filled = filled.contains(record.getKey())
                    ? filled.replace(record.getKey(), plans.first(record.getValue()))
                    : filled;
        }
        return filled;
    }

    private String put(String address, String word, Supplier<String> standIn) {
        return address.contains(word)
                ? address.replace(word, known.computeIfAbsent(word, none -> standIn.get()))
                : address;
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

    /** The office has asked to read what FIDH sees. */
    private String glass() {
        Page page = everybody.page("administrator@coalition.example");
        page.navigate(everybody.at("/admin/break-glass"));
        page.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true))
                .selectOption("fidh");
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
