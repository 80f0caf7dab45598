package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.plan.SectionRepository.PublicSection;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.plan.records.AimRepository;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Section;

/**
 * The public text of a plan, present or future: its title, its goal, and its public sections as one text. It is the same for
 * every reader of the plan, and it is the text that is translated.
 */
@ApplicationScoped
class PublicPlanText {

    @Inject
    private SectionRepository sections;

    @Inject
    private AimRepository aims;

    /** The addressees of its public recommendations, by name and without duplicates. */
    List<String> addressees(Plan plan) {
        Set<UUID> open = sections.of(plan.id()).stream()
                .filter(row -> row.level() == Level.PUBLIC)
                .map(SectionRow::id)
                .collect(Collectors.toSet());
        return aims.recommendations(plan.id()).stream()
                .filter(one -> open.contains(one.section()) && !one.addressee().isEmpty())
                .map(RecommendationRow::addressee)
                .distinct()
                .toList();
    }

    /** The goal comes first, as a section with the id of the plan. */
    DocumentText of(Plan plan) {
        return text(
                plan.id(),
                plan.title(),
                plan.head().goal(),
                plan.language(),
                sections.of(plan.id()).stream()
                        .filter(row -> row.level() == Level.PUBLIC)
                        .map(row -> new Section(row.id(), row.title(), row.html())));
    }

    /** The same of several plans, by id. */
    Map<UUID, DocumentText> of(List<PlanRepository.Source> plans) {
        Map<UUID, List<PublicSection>> open = plans.isEmpty()
                ? Map.of()
                : sections
                        .publicOnes(
                                plans.stream().map(PlanRepository.Source::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(PublicSection::plan));
        return plans.stream()
                .collect(Collectors.toMap(
                        PlanRepository.Source::id,
                        plan -> text(
                                plan.id(),
                                plan.title(),
                                plan.goal(),
                                plan.language(),
                                open.getOrDefault(plan.id(), List.of()).stream().map(PublicSection::section))));
    }

    private static DocumentText text(
            UUID plan, String title, String goal, String language, Stream<Section> publicOnes) {
        Stream<Section> aim = goal.isBlank() ? Stream.of() : Stream.of(new Section(plan, "", Html.fromPlain(goal)));
        List<Section> all =
                Stream.concat(aim, publicOnes).limit(DocumentText.MAX_SECTIONS).toList();
        return new DocumentText(title, language, List.of(), all);
    }
}
