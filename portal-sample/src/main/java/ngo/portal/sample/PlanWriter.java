package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.SectionService;
import ngo.portal.ejb.plan.SectionTextForm;
import ngo.portal.ejb.plan.ShowForm;
import ngo.portal.ejb.plan.records.ActivityForm;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.ejb.plan.records.AimService;
import ngo.portal.ejb.plan.records.RiskService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.SectionRow;

/** Writes the missing parts of a sample plan, so that an interrupted creation continues. */
@ApplicationScoped
public class PlanWriter {

    private static final int RISK_REVIEW_DAYS = 90;

    @Inject
    private SectionService sections;

    @Inject
    private AimService aims;

    @Inject
    private ActivityService activities;

    @Inject
    private RiskService risks;

    @Inject
    private PlanReader reader;

    @Inject
    private Clock clock;

    /** Acts as the member who is signed in. */
    public void write(UUID plan, SamplePlan text) {
        text.parts().forEach(part -> write(plan, part));
        PlanContent before = content(plan);
        text.objectives(today()).stream()
                .filter(form ->
                        before.objectives().stream().noneMatch(old -> old.text().equals(form.getText())))
                .forEach(form -> aims.addObjective(plan, section(before, Heading.OBJECTIVES), form));
        text.recommendations().stream()
                .filter(form -> before.recommendations().stream()
                        .noneMatch(old -> old.text().equals(form.getText())))
                .forEach(form -> aims.addRecommendation(plan, section(before, Heading.TARGETS), form));
        text.risks().stream()
                .filter(form ->
                        before.risks().stream().noneMatch(old -> old.threat().equals(form.getThreat())))
                .forEach(form -> risks.addRisk(plan, section(before, Heading.RISKS), form));
        text.targets().stream()
                .filter(form ->
                        before.targets().stream().noneMatch(old -> old.name().equals(form.getName())))
                .forEach(form -> risks.addTarget(plan, section(before, Heading.POWER_ANALYSIS), form));
        PlanContent aimed = content(plan);
        text.deeds().stream()
                .filter(deed ->
                        aimed.activities().stream().noneMatch(old -> old.title().equals(deed.title())))
                .forEach(deed -> activities.add(plan, section(aimed, deed.in()), form(deed, aimed)));
    }

    private void write(UUID plan, SamplePlan.Part part) {
        SectionRow empty = row(content(plan), part.heading());
        if (!empty.written()) {
            SectionTextForm form = SectionTextForm.of(empty);
            form.setHtml(part.html());
            sections.write(plan, empty.id(), form);
        }
        SectionRow written = row(content(plan), part.heading());
        if (written.level() != part.level()) {
            ShowForm form = new ShowForm();
            form.setLevel(part.level());
            form.setWith(part.with());
            form.setVersion(written.version());
            sections.show(plan, written.id(), form);
        }
    }

    private ActivityForm form(SamplePlan.Deed deed, PlanContent content) {
        ActivityForm form = new ActivityForm();
        form.setTitle(deed.title());
        form.setResponsible(deed.responsible());
        form.setFrom(today().plusDays(deed.from()));
        form.setTo(today().plusDays(deed.to()));
        form.setAims(aims(deed.aims(), content));
        return form;
    }

    private static List<UUID> aims(List<String> words, PlanContent content) {
        return Stream.concat(
                        content.objectives().stream()
                                .filter(one -> words.contains(one.text()))
                                .map(one -> one.id()),
                        content.recommendations().stream()
                                .filter(one -> words.contains(one.text()))
                                .map(one -> one.id()))
                .toList();
    }

    public void reviewRisks(UUID plan) {
        if (reader.view(plan).riskReview().isEmpty()) {
            risks.review(plan, today().plusDays(RISK_REVIEW_DAYS), "Looked at with the people who would bear them.");
        }
    }

    private static UUID section(PlanContent content, Heading heading) {
        return row(content, heading).id();
    }

    private static SectionRow row(PlanContent content, Heading heading) {
        return content.sections().stream()
                .filter(section -> section.heading() == heading)
                .findFirst()
                .orElseThrow();
    }

    private PlanContent content(UUID plan) {
        return reader.view(plan).content();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
