package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.funding.handling.QuestionService;
import ngo.portal.ejb.funding.handling.RevealService;
import ngo.portal.ejb.funding.handling.ScreeningService;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.handling.IneligibleReason;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The whole main database, read past every policy, contains no word that was written in or about a request. */
@ArquillianTest
class FundingSecretsIT {

    private static final String MARK = "planted" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    private FundingOrganisations they;

    @Inject
    private RequestService requests;

    @Inject
    private AttachmentUpload uploads;

    @Inject
    private QuestionService questions;

    @Inject
    private ScreeningService screening;

    @Inject
    private RevealService reveals;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @Test
    void theMainDatabaseHoldsNoSecretInPlaintext() {
        UUID id = they.draft(FundingTrack.EMERGENCY, false);
        requests.rewrite(id, planted());
        uploads.add(id, MARK + ".txt", ("Bytes of " + MARK).getBytes(UTF_8));
        they.submit();
        they.as(they.officer());
        screening.takeUp(id);
        questions.ask(id, Set.of(RequestSection.NEED, RequestSection.FILES), "Question " + MARK);
        they.as(they.writer());
        questions.answer(id, "Answer " + MARK);
        they.as(they.officer());
        reveals.ask(id, "Reason " + MARK);
        screening.turnDown(id, IneligibleReason.OUT_OF_SCOPE, "Words " + MARK);

        List<String> rows = DatabaseSuperuser.MAIN.everything();

        assertThat(rows).as("the test looks at something").anyMatch(row -> row.contains(id.toString()));
        assertThat(rows).noneMatch(row -> row.contains(MARK));
        assertThat(rows).noneMatch(row -> row.contains("4321.09"));
        they.as(they.officer());
        assertThat(they.view().questions().get(0).question()).contains(MARK);
        assertThat(they.view().files().get(0).name()).contains(MARK);
    }

    private RequestForm planted() {
        RequestForm form = they.read();
        form.setTitle("Title " + MARK);
        form.setNeed("Need " + MARK);
        form.setRisk("Risk " + MARK);
        form.setMeasures("Measures " + MARK);
        form.setOtherFunders("Others " + MARK);
        form.setName("Name " + MARK);
        form.setContact("Contact " + MARK);
        form.setPlace("Place " + MARK);
        form.setChannel("Channel " + MARK);
        BudgetLineForm line = FundingOrganisations.line("4321.09", "0", "0");
        line.setCategory("Category " + MARK);
        line.setNote("Note " + MARK);
        form.setBudget(List.of(line));
        return form;
    }

    @Test
    void toStringRevealsNoSecrets() {
        they.draft(FundingTrack.EMERGENCY, false);

        assertThat(they.view().toString()).isEqualTo("RequestView");
        assertThat(they.read().toString()).doesNotContain("Amina");
        assertThat(FundingOrganisations.line("4321.09", "0", "0").toString()).doesNotContain("4321");
    }
}
