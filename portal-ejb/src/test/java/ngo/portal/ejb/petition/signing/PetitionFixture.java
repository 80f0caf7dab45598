package ngo.portal.ejb.petition.signing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.People;
import ngo.portal.ejb.TimerRuns;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.petition.PetitionCourseService;
import ngo.portal.ejb.petition.PetitionForm;
import ngo.portal.ejb.petition.PetitionPageService;
import ngo.portal.ejb.petition.PetitionReviewService;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.PetitionTerms;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;

/** Takes a petition from its first draft to the day on which it opens for signatures, and reads the mails of its supporters. */
@Dependent
public class PetitionFixture {

    private static final Duration RUNS = Duration.ofDays(30);

    @Inject
    private TenantContext tenant;

    @Inject
    private PetitionService petitions;

    @Inject
    private PetitionReviewService reviews;

    @Inject
    private PetitionCourseService course;

    @Inject
    private PetitionPageService pages;

    @Inject
    private PetitionKeys keys;

    @Inject
    private SigningTimer timer;

    /** Its owner writes it, two leads agree to the text, and the second of them opens it. */
    public UUID of(People owner, People first, People second) {
        tenant.enter(owner.member());
        UUID id = petitions.create(PetitionForm.of(
                new DocumentText("Protect", "en", List.of("All"), List.of(Section.of("", "<p>We ask.</p>"))),
                new PetitionTerms(0, Instant.now().plus(RUNS), "UTC", MailContent.NEUTRAL)));
        pages.word(id, Map.of("en", "Write to me."));
        reviews.sendForTextReview(id);
        for (People lead : List.of(first, second)) {
            tenant.enter(lead.lead());
            reviews.decideText(id, new Decision(Verdict.APPROVE, ""));
        }
        course.open(id);
        return id;
    }

    /** The timer of the keys makes those under which is sealed what somebody signs with; the test runs it at once. */
    public void awaitKeys(UUID id) {
        TimerRuns.until(tenant, timer::tick, () -> keys.pending(id).isPresent());
    }

    /** The same for those under which is sealed what an organisation gets that may write. */
    public void awaitKeys(UUID id, UUID organisation) {
        TimerRuns.until(
                tenant, timer::tick, () -> keys.supporter(id, organisation).isPresent());
    }

    /** The code of the one person who has yet to confirm, as if the courier had mailed it. */
    public String code(UUID id) {
        String[] sealed = DatabaseSuperuser.MAIN
                .string("select concat_ws(' ', id, batch_id, generation, encode(sealed, 'hex')) from petition_pending"
                        + " where petition_id = '" + id + "'")
                .split(" ", -1);
        String text = keys.cipher(UUID.fromString(sealed[1]))
                .orElseThrow()
                .openText(
                        UUID.fromString(sealed[0]),
                        PendingText.FIELD,
                        Integer.parseInt(sealed[2]),
                        HexFormat.of().parseHex(sealed[3]));
        Supporter supporter = Supporter.of(text);
        isMailed(sealed[0], SupporterAddress.of(supporter.mailbox()).orElseThrow());
        return supporter.code();
    }

    private void isMailed(String row, SupporterAddress address) {
        DatabaseSuperuser.change("update petition_pending set address_proof = sha256('\\x"
                + HexFormat.of().formatHex(keys.ofAddress(address)) + "'::bytea || uuid_send(id)) where id = '" + row
                + "'");
    }
}
