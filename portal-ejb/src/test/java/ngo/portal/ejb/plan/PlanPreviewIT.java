package ngo.portal.ejb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A preview shows exactly what the other organisation sees: the same words, field by field, at every level. */
@ArquillianTest
class PlanPreviewIT {

    @Inject
    private PlanOrganisations they;

    @Inject
    private TenantContext tenant;

    @Inject
    private PlanPreviewService previews;

    @Inject
    private PlanCourseService course;

    @Inject
    private PlanReader reader;

    @Inject
    private AuditService trail;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aPlanWithASectionOfEachLevel() {
        id = they.draft();
        Iterator<Heading> free = List.of(
                        Heading.ALLIES, Heading.OPPORTUNITIES, Heading.MESSAGES, Heading.RESOURCES, Heading.RATIONALE)
                .iterator();
        for (Level level : Level.values()) {
            UUID section = they.section(free.next());
            they.write(section);
            they.fill(section);
            they.show(section, level);
        }
    }

    @Test
    void whatIsPreviewedIsWhatTheOtherSees() {
        they.share();
        for (People other : List.of(they.partner, they.third)) {
            tenant.enter(they.pen.member());
            PlanPreview preview = previews.previewAs(id, PlanOrganisations.alias(other));
            tenant.enter(other.member());

            assertThat(preview.content()).isEqualTo(they.view().content());
            assertThat(preview.reading()).isTrue();
        }
        assertThat(levels(they.view().content())).containsOnly(Level.COALITION, Level.PUBLIC);
    }

    @Test
    void beforeItIsSharedAPreviewShowsWhatWillBeSeenThen() {
        they.clear();
        PlanPreview preview = previews.previewAs(id, PlanOrganisations.alias(they.partner));
        assertThat(preview.reading()).isFalse();
        assertThat(levels(preview.content())).containsOnly(Level.NAMED, Level.COALITION, Level.PUBLIC);
        course.share(id, Circle.of(List.of(PlanOrganisations.alias(they.partner))));

        tenant.enter(they.partner.member());

        assertThat(they.view().content())
                .usingRecursiveComparison()
                .ignoringFields("plan.state", "plan.changedAt", "plan.version")
                .isEqualTo(preview.content());
        assertThat(preview.content().recommendations())
                .hasSize(3)
                .allMatch(one -> one.cites().size() == 2);
        assertThat(preview.content().activities())
                .hasSize(3)
                .allMatch(one -> one.aims().size() == 1);
        assertThat(preview.content().risks()).isEmpty();
        assertThat(preview.content().targets()).isEmpty();
    }

    @Test
    void aPreviewEndsWithTheReadersOwnRightsAndIsRecordedInTheTrail() {
        TenantPrincipal before = tenant.acting();

        previews.previewAs(id, PlanOrganisations.alias(they.third));

        assertThat(tenant.acting()).isEqualTo(before);
        assertThat(levels(they.view().content())).contains(Level.ME);
        tenant.enter(they.pen.administrator());
        assertThat(trail.rows(
                                new AuditFilter(null, before.subject(), "PlanPreviewed", "PLAN", id, null, null),
                                Slice.first(5))
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.title()).isEqualTo("Free the defenders"));
    }

    @Test
    void onlyAPlanOfOnesOwnIsPreviewedAndOnlyAsSomebodyElse() {
        assertThatThrownBy(() -> previews.previewAs(id, PlanOrganisations.alias(they.pen)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> previews.previewAs(id, "nobody")).isInstanceOf(NotFound.class);
        tenant.enter(they.pen.signatory());
        assertThatThrownBy(() -> previews.previewAs(id, PlanOrganisations.alias(they.third)))
                .isInstanceOf(Forbidden.class);
        tenant.enter(they.third.member());
        assertThatThrownBy(() -> previews.previewAs(id, PlanOrganisations.alias(they.partner)))
                .isInstanceOf(NotFound.class);
        they.share();
        tenant.enter(they.third.member());
        assertThatThrownBy(() -> previews.previewAs(id, PlanOrganisations.alias(they.partner)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aColleagueFindsNothingOfWhatOnePersonKeeps() {
        tenant.enter(they.pen.lead());

        PlanContent content = reader.view(id).content();

        assertThat(levels(content)).doesNotContain(Level.ME);
        assertThat(content.objectives()).hasSize(4);
        assertThat(content.risks()).hasSize(4);
    }

    private static List<Level> levels(PlanContent content) {
        return content.sections().stream().map(SectionRow::level).distinct().toList();
    }
}
