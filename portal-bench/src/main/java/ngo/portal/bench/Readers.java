package ngo.portal.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Twenty people of the sample coalition, signed in as people are, with what each of them reads and writes. */
final class Readers {

    private static final List<String> ALIASES =
            List.of("amnesty", "awid", "fidh", "frontline", "ishr", "omct", "protectdefenders", "rsf");
    private static final List<String> ROLES = List.of("member", "signatory", "admin");
    private static final int READERS_PER_ACT = 20;
    private static final Pattern STATEMENT = Pattern.compile("href=\"(?:[^\"]*)/statements/([0-9a-f-]{36})[\"?]");
    private static final Pattern STATEMENT_LINK = Pattern.compile("href=\"(?:[^\"]*)/en/statements/([^\"/?#]+)\"");

    /** As long as a short statement. */
    private static final String DRAFT =
            "We ask the Council to protect those who defend the rights of others.\n\n".repeat(12);

    /** Somebody signed in, and the same person as a stranger in another browser. */
    private record Reader(Visit visit, Visit stranger, UUID organisation, String document, String draft) {}

    private final URI portal;
    private final ContextSigner signer;
    private final List<Reader> people = new ArrayList<>();
    private final URI statementPage;

    Readers(MeasuredPortal measured) throws SQLException {
        this.portal = measured.address();
        this.signer = new ContextSigner(measured.contextKey(), Clock.systemUTC());
        Map<String, UUID> organisations = organisations(measured);
        for (int i = 0; i < READERS_PER_ACT; i++) {
            String alias = ALIASES.get(i % ALIASES.size());
            String account = ROLES.get(i / ALIASES.size()) + "@" + alias + ".example";
            people.add(signIn(account, organisations.getOrDefault(alias, new UUID(0, 0))));
        }
        this.statementPage = portal.resolve(
                "/en/statements/" + first(STATEMENT_LINK, new Visit().open(portal.resolve("/en/newsroom"))));
    }

    int count() {
        return people.size();
    }

    /** How this page is asked for. */
    ClosedLoop.Act of(MeasuredPage page) {
        return switch (page) {
            case BARE -> person -> good(people.get(person).stranger().open(bare(person)));
            case LIST -> person -> good(people.get(person).visit().open(portal.resolve("/statements")));
            case DOCUMENT ->
                person -> good(people.get(person)
                        .visit()
                        .open(portal.resolve("/statements/" + people.get(person).document())));
            case DASHBOARD -> person -> good(people.get(person).visit().open(portal.resolve("/dashboard")));
            case PUBLIC -> person -> good(people.get(person).stranger().open(statementPage));
            case SAVE -> person -> save(people.get(person));
        };
    }

    private URI bare(int person) {
        TenantPrincipal acting = new TenantPrincipal(
                people.get(person).organisation(), "bench", "", Set.of(MemberRole.MEMBER), Set.of());
        return portal.resolve("/bare/table.xhtml?context=" + signer.sign(acting).replace("|", "%7C"));
    }

    private int save(Reader person) {
        Visit.Answer form = person.visit().open(portal.resolve("/statements/" + person.draft() + "/edit"));
        Visit.Answer saved = person.visit()
                .submit(HtmlForm.on(form, "editing")
                        .with("title", "Saved at " + System.nanoTime())
                        .with("language", "en")
                        .with("enter", ""));
        if (saved.address().getPath().endsWith("/edit")) {
            throw new IllegalStateException("Nothing was saved at " + form.address());
        }
        return good(saved);
    }

    private Reader signIn(String account, UUID organisation) {
        Visit visit = Visit.of(portal, account, "demo");
        String document = first(STATEMENT, visit.open(portal.resolve("/statements")));
        Visit.Answer form = visit.open(portal.resolve("/statements/new"));
        Visit.Answer draft = visit.submit(HtmlForm.on(form, "write")
                .with("title", "To be saved again and again")
                .with("language", "en")
                .with("pasted", DRAFT)
                .with("save", ""));
        Matcher id = Pattern.compile("/statements/([0-9a-f-]{36})")
                .matcher(draft.address().getPath());
        if (!id.find()) {
            throw new IllegalStateException(account + " has no draft: " + draft.address());
        }
        return new Reader(visit, new Visit(), organisation, document, id.group(1));
    }

    private static String first(Pattern link, Visit.Answer page) {
        Matcher found = link.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException(
                    "Nothing is listed at " + page.address() + ", which answered " + page.status());
        }
        return found.group(1);
    }

    private static int good(Visit.Answer answer) {
        if (!answer.good()) {
            throw new IllegalStateException(answer.address().getPath() + " answered " + answer.status());
        }
        return answer.bytes();
    }

    private static Map<String, UUID> organisations(MeasuredPortal measured) throws SQLException {
        Map<String, UUID> found = new TreeMap<>();
        try (Connection connection = measured.owner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select alias, id from organisation")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getObject(2, UUID.class));
            }
        }
        return found;
    }
}
