package ngo.portal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanStoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @EnumSource
    void everySamplePlanSaysThatItIsOne(PlanStory story) {
        assertThat(Html.toPlain(part(story.text(), Heading.PROBLEM).html())).contains("This is a sample plan");
    }

    @ParameterizedTest
    @EnumSource
    void theAimsOfAnActivityAreInThePlan(PlanStory story) {
        SamplePlan text = story.text();
        Set<String> aims = new HashSet<>();
        text.objectives(TODAY).forEach(one -> aims.add(one.getText()));
        text.recommendations().forEach(one -> aims.add(one.getText()));

        assertThat(text.deeds())
                .isNotEmpty()
                .allSatisfy(deed -> assertThat(deed.aims()).isNotEmpty().isSubsetOf(aims));
    }

    @ParameterizedTest
    @EnumSource
    void everybodyResponsibleIsOfTheCoalition(PlanStory story) {
        assertThat(Stream.concat(
                        story.text().deeds().stream().map(SamplePlan.Deed::responsible),
                        story.circle().aliases().stream()))
                .allSatisfy(alias -> assertThat(SamplePerson.ORGANISATIONS.contains(alias) || alias.isEmpty())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARTICIPATION")
    void whatGoesIntoReviewHasEveryHeadingThatIsNeeded(PlanStory story) {
        assertThat(story.text().parts().stream().map(SamplePlan.Part::heading).collect(Collectors.toSet()))
                .containsAll(
                        Stream.of(Heading.values()).filter(Heading::isMandatory).toList());
    }

    @Test
    void theAdoptedPlanHasSectionsOfEveryLevelAndSomebodyForEachDeed() {
        SamplePlan text = PlanStory.RECOGNITION.text();

        assertThat(text.parts().stream().map(SamplePlan.Part::level).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Level.class));
        assertThat(text.deeds()).noneMatch(deed -> deed.responsible().isEmpty());
        assertThat(text.promises(TODAY)).isNotEmpty();
        assertThat(text.accounts()).isNotEmpty();
    }

    /** As a translator types it, who then hands it in. */
    @ParameterizedTest
    @EnumSource(names = "RECOGNITION")
    void aTranslationHasTheSameSegmentsAndNothingLeftToLookAt(PlanStory story) {
        List<Segment> source =
                Segments.of(story.text().inPublic(story.text().words(), "en")).all();
        for (String language : story.languages()) {
            List<Segment> made = Segments.of(story.translated(language)).all();

            assertThat(made.stream().map(Segment::kind))
                    .containsExactlyElementsOf(
                            source.stream().map(Segment::kind).toList());
            for (int i = 0; i < source.size(); i++) {
                assertThat(source.get(i).typed(made.get(i).typedSource(), false).checks())
                        .as(made.get(i).typedSource())
                        .isEmpty();
            }
        }
    }

    @Test
    void oneIsReadInFrenchAsWell() {
        assertThat(PlanStory.values())
                .filteredOn(story -> story.languages().equals(List.of("fr")))
                .containsExactly(PlanStory.RECOGNITION);
    }

    @Test
    void plansAreShownOnTheirWholeWay() {
        assertThat(Arrays.stream(PlanStory.values()).map(PlanStory::end).toList())
                .isEqualTo(List.of(
                        PlanState.DRAFT, PlanState.IN_REVIEW, PlanState.SHARED, PlanState.PROPOSED, PlanState.ACTIVE));
    }

    private static SamplePlan.Part part(SamplePlan text, Heading heading) {
        return text.parts().stream()
                .filter(part -> part.heading() == heading)
                .findFirst()
                .orElseThrow();
    }
}
