package ngo.portal.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import ngo.portal.web.document.NextAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanActsTest {

    @Test
    void whatIsAwaitedComesBeforeWhatIsMerelyPossible() {
        assertThat(acts(Contents.allowing(
                        PlanState.DRAFT, PlanAction.PREVIEW, PlanAction.SAVE, PlanAction.REVIEW, PlanAction.WITHDRAW)))
                .extracting(NextAct::name)
                .containsExactly("review", "edit", "preview", "withdraw");
    }

    @Test
    void aWriterWithHeadingsLeftIsLedThereAndToNoColleagueYet() {
        PlanView writing = Contents.allowing(PlanState.DRAFT, PlanAction.SAVE, PlanAction.REVIEW, PlanAction.PREVIEW);

        assertThat(PlanTrack.acts(writing, List.of()))
                .extracting(NextAct::name)
                .containsExactly("steps", "edit", "preview");
        assertThat(PlanTrack.acts(writing, everyHeading(Level.ORGANISATION)))
                .extracting(NextAct::name)
                .containsExactly("review", "edit", "preview");
    }

    @Test
    void whatItsWriterKeepsIsWrittenThoughNobodyWouldClearIt() {
        assertThat(Headings.missing(everyHeading(Level.ME))).isEmpty();
        assertThat(Headings.unseen(everyHeading(Level.ME)))
                .isNotEmpty()
                .containsExactlyElementsOf(Headings.unseen(List.of()));
        assertThat(Headings.unseen(everyHeading(Level.ORGANISATION))).isEmpty();
    }

    private static List<SectionRow> everyHeading(Level level) {
        DocumentText text = new DocumentText("T", "en", List.of(), List.of(Section.of("", "<p>Words</p>")));
        return Arrays.stream(Heading.values())
                .map(heading -> new SectionRow(
                        UUID.randomUUID(), heading, text, 1, true, "ada", "Ada", level, List.of(), Instant.EPOCH, 0))
                .toList();
    }

    @Test
    void sharingIsAwaitedOnceThePlanIsClearedAndPossibleLater() {
        assertThat(acts(Contents.allowing(PlanState.CLEARED, PlanAction.SHARE)))
                .singleElement()
                .matches(NextAct::awaited);
        assertThat(acts(Contents.allowing(PlanState.SHARED, PlanAction.SHARE, PlanAction.PROPOSE)))
                .extracting(NextAct::name)
                .containsExactly("propose", "shareMore");
    }

    /** Nobody can propose it any more once it is carried out. */
    @Test
    void adoptionComesBeforeCarryingOut() {
        assertThat(acts(Contents.allowing(PlanState.SHARED, PlanAction.ACTIVATE, PlanAction.PROPOSE)))
                .extracting(NextAct::name)
                .containsExactly("propose", "activate");
    }

    @Test
    void reportsAreAwaitedOnceThePlanIsCarriedOut() {
        assertThat(acts(Contents.allowing(PlanState.DRAFT, PlanAction.MOVE_ACTIVITY)))
                .isEmpty();
        assertThat(acts(Contents.allowing(PlanState.ACTIVE, PlanAction.MOVE_ACTIVITY, PlanAction.CLOSE)))
                .extracting(NextAct::name)
                .containsExactly("report", "close");
    }

    @ParameterizedTest
    @EnumSource(PlanState.class)
    void everyStateIsOnTheTrack(PlanState state) {
        assertThat(new PlanTrack().step(state)).isIn("DRAFT", "IN_REVIEW", "SHARED", "ADOPTED", "ACTIVE", "CLOSED");
    }

    @Test
    void aChosenStepIsShownToThoseWhoMayDoIt() {
        Set<PlanAction> closing = Set.of(PlanAction.CLOSE, PlanAction.MID_TERM, PlanAction.SAVE);

        assertThat(NextAct.step(closing, "close")).isEqualTo("close");
        assertThat(NextAct.step(closing, "withdraw")).isEmpty();
        assertThat(NextAct.step(closing, "mid-term")).isEmpty();
        assertThat(NextAct.step(closing, "")).isEmpty();
        assertThat(closing.stream().filter(NextAct::isOnCourse))
                .containsExactlyInAnyOrder(PlanAction.CLOSE, PlanAction.MID_TERM);
    }

    private static List<NextAct> acts(PlanView view) {
        return NextAct.of(view.allowed(), view.plan().state());
    }
}
