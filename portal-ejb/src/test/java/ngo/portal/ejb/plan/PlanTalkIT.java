package ngo.portal.ejb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.document.AmendmentForm;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.AmendmentService.Reading;
import ngo.portal.ejb.document.CommentForm;
import ngo.portal.ejb.document.CommentService;
import ngo.portal.ejb.document.DraftService;
import ngo.portal.ejb.document.VersionService;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.document.ChangeClass;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.document.Visibility;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.PlanRefusals.PlanIsFrozen;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.TenantContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan is discussed and amended section by section, by the readers of each section. */
@ArquillianTest
class PlanTalkIT {

    @Inject
    private PlanOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private SectionService sections;

    @Inject
    private PlanCourseService course;

    @Inject
    private CommentService comments;

    @Inject
    private AmendmentService amendments;

    @Inject
    private DraftService drafts;

    @Inject
    private VersionService versions;

    private UUID id = new UUID(0, 0);
    private UUID forAll = id;
    private UUID forNamed = id;
    private UUID forMe = id;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aSharedPlan() {
        id = they.draft();
        forAll = they.section(Heading.GOAL);
        forNamed = they.section(Heading.TARGETS);
        forMe = they.section(Heading.ALLIES);
        they.write(forMe);
        they.show(forAll, Level.COALITION);
        they.show(forNamed, Level.NAMED);
        they.show(forMe, Level.ME);
        they.share();
    }

    @Test
    void aRemarkReachesThoseWhoSeeItsSection() {
        comments.comment(id, remark(forMe, "mine"));
        comments.comment(id, remark(forNamed, "named"));
        tenant.enter(they.third.member());
        comments.comment(id, remark(forAll, "all"));
        assertThatThrownBy(() -> comments.comment(id, remark(forNamed, "blind")))
                .isInstanceOf(InvalidInput.class);

        assertThat(they.view().comments()).extracting(CommentRow::body).containsExactly("all");
        tenant.enter(they.partner.member());
        assertThat(they.view().comments()).extracting(CommentRow::body).containsExactly("named", "all");
        tenant.enter(they.pen.lead());
        assertThat(they.view().comments()).extracting(CommentRow::body).containsExactly("named", "all");
        tenant.enter(they.pen.member());
        assertThat(they.view().comments()).extracting(CommentRow::body).containsExactly("mine", "named", "all");
    }

    @Test
    void anAcceptedWordingIsInTheSectionAndAVersionOfIt() {
        tenant.enter(they.partner.member());
        UUID amendment = amendments.propose(id, wording(forNamed, "Sharper words"));
        Reading read = new Reading(1, they.view().amendments().get(0).paragraphKey());
        assertThatThrownBy(() -> amendments.accept(id, amendment, read)).isInstanceOf(Forbidden.class);
        tenant.enter(they.third.member());
        assertThat(they.view().amendments()).isEmpty();
        tenant.enter(they.pen.member());

        amendments.accept(id, amendment, read);

        assertThat(they.row(forNamed).html()).contains("Sharper words");
        assertThat(versions.versions(id, forNamed))
                .extracting(VersionRow::changeClass)
                .containsExactly(ChangeClass.AMENDED, ChangeClass.DRAFTED, ChangeClass.DRAFTED);
        tenant.enter(they.partner.member());
        assertThat(they.view().amendments()).extracting(AmendmentRow::state).containsExactly(AmendmentState.ACCEPTED);
    }

    @Test
    void whileTheLeadsDecideThePlanIsTalkedAboutAndNotAmended() {
        UUID amendment = amendments.propose(id, wording(forAll, "Others"));
        Reading read = new Reading(1, they.view().amendments().get(0).paragraphKey());
        course.propose(id);

        comments.comment(id, remark(forAll, "Still here"));
        assertThatThrownBy(() -> amendments.propose(id, wording(forAll, "More")))
                .isInstanceOf(PlanIsFrozen.class);
        assertThatThrownBy(() -> amendments.accept(id, amendment, read)).isInstanceOf(PlanIsFrozen.class);
        course.withdraw(id, "Over");
        assertThatThrownBy(() -> comments.comment(id, remark(forAll, "Late"))).isInstanceOf(PlanIsFrozen.class);
    }

    @Test
    void versionsAreThoseOfTheSectionsThatAReaderSees() {
        they.write(forMe);
        tenant.enter(they.third.member());

        assertThat(versions.versions(id, forAll)).extracting(VersionRow::number).containsExactly(2, 1);
        assertThat(versions.versions(id, forNamed)).isEmpty();
        assertThatThrownBy(() -> versions.version(id, forNamed, 1)).isInstanceOf(NotFound.class);
        assertThat(versions.versions(id, id)).isEmpty();
        assertThat(versions.version(id, 2).sections()).hasSize(1);
        tenant.enter(they.pen.lead());
        assertThat(versions.versions(id, forMe)).isEmpty();
    }

    @Test
    void anEditConflictShowsBothTextsAndTheirBase() {
        PlanSectionForm mine = PlanSectionForm.of(they.row(forAll));
        PlanSectionForm theirs = PlanSectionForm.of(they.row(forAll));
        int base = mine.getTextNumber();
        theirs.getSections().get(0).setHtml("<p>Theirs</p>");
        mine.getSections().get(0).setHtml("<p>Mine</p>");
        sections.write(id, theirs);

        assertThatThrownBy(() -> sections.write(id, mine)).isInstanceOf(Stale.class);

        drafts.keep(id, mine);
        assertThat(they.row(forAll).html()).contains("Theirs");
        assertThat(versions.version(id, forAll, base)
                        .section(forAll)
                        .orElseThrow()
                        .html())
                .contains("Words of");
        PlanSectionForm again = PlanSectionForm.of(they.row(forAll));
        again.take(drafts.find(id, again).orElseThrow());
        assertThat(again.getSections().get(0).getHtml()).contains("Mine");
        again.setTextNumber(base + 1);
        sections.write(id, again);
        assertThat(drafts.find(id, again)).isEmpty();
    }

    @Test
    void anotherLevelIsNoOtherText() {
        PlanSectionForm mine = PlanSectionForm.of(they.row(forAll));
        they.show(forAll, Level.PUBLIC);
        mine.getSections().get(0).setHtml("<p>Mine</p>");

        sections.write(id, mine);

        assertThat(they.row(forAll).html()).contains("Mine");
    }

    @Test
    void eachSectionHasADraftOfItsOwn() {
        PlanSectionForm one = PlanSectionForm.of(they.row(forAll));
        PlanSectionForm other = PlanSectionForm.of(they.row(forMe));
        PlanSectionForm foreign = PlanSectionForm.of(they.row(forMe));
        drafts.keep(id, one);
        drafts.keep(id, other);
        drafts.drop(id, one);

        assertThat(drafts.find(id, one)).isEmpty();
        assertThat(drafts.find(id, other)).isPresent();
        tenant.enter(they.pen.lead());
        assertThatThrownBy(() -> drafts.keep(id, foreign)).isInstanceOf(NotFound.class);
    }

    private static CommentForm remark(UUID section, String words) {
        CommentForm form = new CommentForm();
        form.setSection(section);
        form.setParagraph(1);
        form.setBody(words);
        form.setVisibility(Visibility.ALL);
        return form;
    }

    private static AmendmentForm wording(UUID section, String words) {
        AmendmentForm form = new AmendmentForm();
        form.setSection(section);
        form.setParagraph(1);
        form.setProposed(words);
        return form;
    }
}
