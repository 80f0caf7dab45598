package ngo.portal.ejb.funding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.UseCases;
import ngo.portal.ejb.VisibleNumbers;
import ngo.portal.ejb.file.CleanFile;
import ngo.portal.ejb.file.FileCleaner;
import ngo.portal.ejb.funding.handling.FundingDueService;
import ngo.portal.ejb.funding.handling.QuestionService;
import ngo.portal.ejb.funding.handling.RevealService;
import ngo.portal.ejb.funding.handling.ScreeningService;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.handling.IneligibleReason;
import ngo.portal.persistence.funding.writing.ConsentRow;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody calls with the id of a request in which they have no part, there is no such request. */
@ArquillianTest
class FundingIsolationIT {

    @Inject
    private FundingOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private RequestService requests;

    @Inject
    private SubmissionService submission;

    @Inject
    private WriterService writers;

    @Inject
    private AttachmentService files;

    @Inject
    private AttachmentUpload uploads;

    @Inject
    private AttachmentIntake intake;

    @Inject
    private ScreeningService screening;

    @Inject
    private QuestionService questions;

    @Inject
    private RevealService reveals;

    @Inject
    private RequestReader reader;

    @Inject
    private FundingDueService due;

    @Inject
    private VisibleNumbers sight;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    /** No list, count, task or timestamp reveals a request to people who have no part in it. */
    @Test
    void whatBecomesOfOneMovesNothingForOthers() {
        UUID call = they.open(FundingTrack.EMERGENCY, false);
        Map<String, String> before = seenByOthers();
        Map<String, String> handled = sight.of(they.officer(), "lawyer");

        they.as(they.writer());
        UUID next = requests.draft(call, FundingOrganisations.form());
        submission.submit(next);
        they.as(they.officer());
        screening.takeUp(next);

        assertThat(seenByOthers()).containsExactlyEntriesOf(before);
        assertThat(sight.of(they.officer(), "lawyer"))
                .as("and who handles it sees it")
                .isNotEqualTo(handled);
    }

    private Map<String, String> seenByOthers() {
        Map<String, String> seen = sight.everybodyOf(they.third, "lawyer");
        sight.of(they.third.lead(), "lawyer").forEach((what, shown) -> seen.put("lead " + what, shown));
        sight.of(they.deskmate(), "lawyer").forEach((what, shown) -> seen.put("at the funder " + what, shown));
        return seen;
    }

    @BeforeEach
    void aRequest() {
        id = they.screened(FundingTrack.EMERGENCY);
    }

    @Test
    void noUseCaseAdmitsThatARequestExists() {
        TenantPrincipal office = TenantPrincipal.office("adam", "Adam", Set.of(CoalitionRole.COALITION_ADMINISTRATOR));
        for (TenantPrincipal acting : List.of(
                they.third.person("stranger", MemberRole.values()),
                they.third.lead(),
                they.funding.person("second", MemberRole.MEMBER, MemberRole.REVIEWER, MemberRole.FINANCE_OFFICER),
                office,
                office.lookingInto(they.asking.organisation()),
                office.lookingInto(they.funding.organisation()))) {
            useCases().allRefuse(services(), acting.name(), () -> tenant.enter(acting), NotFound.class);
        }
    }

    @Test
    void nobodyGetsNothing() {
        useCases().allRefuse(services(), "nobody", tenant::leave, NotFound.class, NoTenantSelected.class);
    }

    private List<Object> services() {
        return List.of(
                requests, submission, writers, files, uploads, intake, screening, questions, reveals, reader, due);
    }

    private UseCases useCases() {
        return new UseCases(
                id,
                Map.ofEntries(
                        Map.entry(UUID.class, UUID.randomUUID()),
                        Map.entry(String.class, "Words"),
                        Map.entry(int.class, 1),
                        Map.entry(byte[].class, "Words".getBytes(StandardCharsets.UTF_8)),
                        Map.entry(CleanFile.class, new FileCleaner().cleaned("Words".getBytes(StandardCharsets.UTF_8))),
                        Map.entry(Collection.class, List.of(RequestSection.NEED)),
                        Map.entry(RequestSection.class, RequestSection.NEED),
                        Map.entry(RequestForm.class, FundingOrganisations.form()),
                        Map.entry(IneligibleReason.class, IneligibleReason.OUT_OF_SCOPE),
                        Map.entry(ConsentRow.Purpose.class, ConsentRow.Purpose.CONTACT),
                        Map.entry(ConsentRow.Given.class, ConsentRow.Given.SPOKEN),
                        Map.entry(Instant.class, Instant.parse("2999-01-01T00:00:00Z"))));
    }
}
