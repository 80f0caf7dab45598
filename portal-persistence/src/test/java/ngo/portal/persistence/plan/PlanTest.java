package ngo.portal.persistence.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ngo.portal.persistence.document.Actor;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.plan.PlanRefusals.PlanIsFrozen;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.text.TextRefused;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PlanHead HEAD = new PlanHead("Free the defenders", "", "en", "", null, null);

    private final Plan plan = new Plan(UUID.randomUUID(), HEAD, NOW);
    private final PlanSection section = new PlanSection(plan, Heading.GOAL, new Actor("ada", "Ada Roth", NOW));

    @Test
    void aPlanThatEndsBeforeItBeginsIsNone() {
        LocalDate day = LocalDate.of(2026, 5, 1);

        assertThatThrownBy(() -> new PlanHead("T", "", "en", "", day, day.minusDays(1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PlanHead(" ", "", "en", "", null, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PlanHead("T", "", "no language", "", null, null))
                .isInstanceOf(TextRefused.class);
    }

    @Test
    void aPlanInReviewIsNotWrittenOn() {
        plan.sendForReview(NOW);

        assertThatThrownBy(() -> plan.rewrite(HEAD, 0, NOW)).isInstanceOf(PlanIsFrozen.class);
        assertThatThrownBy(() -> plan.share(NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void furtherReadersAreLetInWithoutAStep() {
        plan.sendForReview(NOW);
        plan.clear(NOW);
        plan.share(NOW);
        plan.propose(NOW);

        plan.share(NOW);

        assertThat(plan.state()).isEqualTo(PlanState.PROPOSED);
    }

    @Test
    void aPlanIsTheCoalitionsOnlyOnceAdopted() {
        plan.sendForReview(NOW);
        plan.clear(NOW);
        plan.share(NOW);
        plan.propose(NOW);
        plan.returnToOwner("Too broad", NOW);
        assertThat(plan.isAdopted()).isFalse();
        assertThat(plan.stateNote()).isEqualTo("Too broad");

        plan.propose(NOW);
        plan.adopt("", NOW);

        assertThat(plan.isAdopted()).isTrue();
        assertThat(plan.adoption().number()).isEqualTo(2);
        assertThat(plan.stateNote()).isEmpty();
    }

    @Test
    void aNewSectionIsForTheOrganisationAndHasNoWord() {
        assertThat(section.level()).isEqualTo(Level.ORGANISATION);
        assertThat(section.isWritten()).isFalse();
        assertThat(section.text().sections().get(0).id()).isEqualTo(section.id());
    }

    @Test
    void aTextIsCountedWhenItChangesAndOnlyThen() {
        section.write("", "<p>Words</p>", 0, NOW);
        section.write("", "<p>Words</p>", 0, NOW);

        assertThat(section.textNumber()).isEqualTo(2);
        assertThat(section.isWritten()).isTrue();
    }

    @Test
    void whoHasReadAnOlderSectionChangesNothing() {
        assertThatThrownBy(() -> section.write("", "<p>Words</p>", 1, NOW)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> section.showTo(Level.PUBLIC, 1, NOW)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> section.handTo("eve", "Eve", 1, NOW)).isInstanceOf(Stale.class);
    }

    @Test
    void whatOnePersonKeepsIsHandedToNobodyUnseen() {
        section.showTo(Level.ME, 0, NOW);

        assertThatThrownBy(() -> section.handTo("eve", "Eve", 0, NOW)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void everyLevelIsWiderThanTheOneBefore() {
        assertThat(Level.values())
                .isSorted()
                .filteredOn(Level::leavesTheOrganisation)
                .containsExactly(Level.NAMED, Level.COALITION, Level.PUBLIC);
    }
}
