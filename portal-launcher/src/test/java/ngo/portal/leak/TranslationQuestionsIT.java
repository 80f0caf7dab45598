package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Translations on the dashboard: ten of them are asked for with as many statements as one, whatever they are translations of. */
@ExtendWith(TestEnvironment.class)
class TranslationQuestionsIT {

    private static final String TRANSLATOR = "member@awid.example";
    private static final String OWNER = "member@fidh.example";
    private static final List<String> OTHERS = List.of("member@rsf.example", "member@omct.example");
    private static final int SEVERAL = 10;

    private Portal portal;
    private String plan = "";
    private String slug = "";

    @BeforeEach
    void findThePlanThatIsReadInFrench(Portal running) throws IOException, SQLException {
        portal = running;
        try (Superuser database = Superuser.of(running)) {
            plan = database.strings("select id::text from plan where title like 'Recognised in law: %'")
                    .get(0);
            slug = database.strings("select slug from public_plan where plan_id = '" + plan + "'")
                    .get(0);
        }
    }

    @Test
    void tenCostNoMoreStatementsThanOne() throws Exception {
        Program translator = program(TRANSLATOR);
        translator.waitForMembership();
        Matcher subject = Pattern.compile("\"subject\":\"([^\"]+)\"")
                .matcher(translator.get("/me").body());
        assertThat(subject.find()).isTrue();
        Session session = Session.of(portal, TRANSLATOR);
        ask(OWNER, plan, "es");
        try (CountedStatements statements = CountedStatements.of(portal)) {
            ask(OTHERS.get(0), begun(0), "fr");
            int one = fewest(statements, subject.group(1), session);
            for (int i = 1; i < SEVERAL; i++) {
                ask(OTHERS.get(i % 2), begun(i), i % 3 == 0 ? "es" : "fr");
            }
            int ten = fewest(statements, subject.group(1), session);

            assertThat(one).isGreaterThan(1);
            assertThat(ten).as("statements").isLessThanOrEqualTo(one);
            assertThat(session.get("/dashboard").body())
                    .contains("/plans/" + plan + "/translations/es/edit", title(1), title(SEVERAL - 1));
        } finally {
            Program.Reply over = program(OWNER)
                    .post("/documents/" + plan + "/translations/es/cancel", "{\"reason\": \"It was for a test.\"}");
            assertThat(over.status()).as(over.body()).isEqualTo(200);
        }
    }

    /** Several are asked about in another way than one; both have to find the same words. */
    @Test
    void unchangedTextIsNotRequestedForTranslationAgain() {
        Program owner = program(OWNER);
        assertThat(owner.get("/documents/" + plan + "/translations").body())
                .contains("\"language\":\"fr\",\"state\":\"APPROVED\"");

        assertThat(Session.of(portal, OWNER).get("/dashboard").body())
                .contains("id=\"content\"")
                .doesNotContain("/plans/" + plan + "/translations/fr");
    }

    @Test
    void thePublicReadsThePlanInFrench() throws Exception {
        assertThat(portal.get("/fr/plans/" + slug).body())
                .contains("Reconnus par la loi", "lettre morte")
                .doesNotContain("stayed paper");
    }

    private int fewest(CountedStatements statements, String subject, Session session) throws IOException {
        int fewest = Integer.MAX_VALUE;
        for (int again = 0; again < 3; again++) {
            fewest = Math.min(fewest, statements.taken(subject, () -> assertThat(
                            session.get("/dashboard").body())
                    .contains("<h1")));
        }
        return fewest;
    }

    private String begun(int number) {
        return program(OTHERS.get(number % 2))
                .post(
                        "/statements",
                        "{\"title\": \"" + title(number) + "\", \"sections\": [{\"text\": \"<p>We ask.</p>\"}]}")
                .field("id");
    }

    private static String title(int number) {
        return "To be translated " + number;
    }

    private void ask(String account, String document, String language) {
        Program.Reply asked = program(account)
                .post(
                        "/documents/" + document + "/translations",
                        "{\"language\": \"" + language + "\", \"translator\": \"awid\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    }

    private Program program(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
