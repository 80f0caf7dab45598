package ngo.portal.ejb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.ejb.plan.records.ActivityUndo;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.tenant.TenantContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plan of 500 recommendations and 2,000 activities asks the database no more often than a small one. */
@ArquillianTest
class PlanSizeIT {

    @Inject
    private PlanOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private ManyRecords records;

    @Inject
    private CountedCalls calls;

    @Inject
    private SectionService sections;

    @Inject
    private ActivityService activities;

    @Inject
    private PlanPreviewService previews;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @Test
    void aLargerPlanTakesAsManyQueriesAsASmallOne() {
        takesAsManyQueriesAsASmallOne(60);
    }

    @Test
    @Tag("part-5")
    void aLargePlanTakesAsManyQueriesAsASmallOne() {
        takesAsManyQueriesAsASmallOne(500);
    }

    private void takesAsManyQueriesAsASmallOne(int recommendations) {
        Counted small = counted(1, 1);
        Counted large = counted(recommendations, 4);

        assertThat(large).isEqualTo(small);
        assertThat(small.opened()).isBetween(10, 20);
    }

    /** How often the database was asked to do each of these. */
    private record Counted(int opened, int openedByAnother, int previewed, int written, int moved, int undone) {}

    private Counted counted(int recommendations, int perRecommendation) {
        UUID id = they.draft();
        UUID section = they.section(Heading.TARGETS);
        they.show(section, Level.COALITION);
        List<UUID> made = records.fill(id, section, recommendations, perRecommendation);
        SectionTextForm form = SectionTextForm.of(they.row(section));
        form.setHtml("<p>Others</p>");
        calls.taken();

        int opened = calls(
                () -> assertThat(they.view().content().activities()).hasSize(recommendations * perRecommendation));
        int written = calls(() -> sections.write(id, section, form));
        int moved = calls(() -> activities.move(id, made, ActivityState.IN_PROGRESS));
        ActivityUndo undo = activities.reschedule(id, made, LocalDate.of(2030, 1, 1), LocalDate.of(2030, 2, 1));
        calls.taken();
        int undone = calls(() -> activities.undo(id, undo));
        int previewed = calls(() -> previews.previewAs(id, PlanOrganisations.alias(they.third)));
        they.share();
        tenant.enter(they.third.member());
        calls.taken();
        int openedByAnother = calls(() -> assertThat(they.view().content().recommendations())
                .hasSize(recommendations)
                .allMatch(one -> one.cites().size() == 1));
        return new Counted(opened, openedByAnother, previewed, written, moved, undone);
    }

    private int calls(Runnable act) {
        act.run();
        return calls.taken();
    }
}
