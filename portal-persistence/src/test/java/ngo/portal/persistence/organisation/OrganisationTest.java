package ngo.portal.persistence.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.Organisation.Outcome;
import ngo.portal.persistence.organisation.Organisation.StepActor;
import ngo.portal.persistence.organisation.OrganisationRefusals.NotReadyYet;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationTest {

    static final Readiness READY = new Readiness(true, true, true, true);

    private static final UUID ID = UUID.randomUUID();
    private static final StepActor LEAD = new StepActor("lead", Set.of(MembershipAuthority.LEAD));
    private static final StepActor OFFICE = new StepActor("office", Set.of(MembershipAuthority.OFFICE));
    private static final StepActor OWN = new StepActor("own", Set.of(MembershipAuthority.OWN));

    static Organisation in(OrganisationState state, Readiness readiness, StepRow... open) {
        return new Organisation(ID, "O", state, readiness, List.of(open));
    }

    static StepRow asked(OrganisationStep step, StepActor by) {
        return new StepRow(
                ID,
                step,
                OrganisationState.ACTIVE,
                "",
                by.authorities(),
                by.subject(),
                "",
                "",
                Instant.EPOCH,
                "",
                "",
                null,
                "",
                null);
    }

    @Test
    void everyStepLeadsWhereItsStatesLead() {
        assertThat(OrganisationStep.values())
                .filteredOn(step -> step != OrganisationStep.FOUND)
                .allSatisfy(step -> assertThat(step.from()).allMatch(from -> from.may(step.target())));
    }

    @Test
    void oneLeadFreezesAtOnceAndNobodyThawsAlone() {
        assertThat(in(OrganisationState.ACTIVE, READY).take(OrganisationStep.FREEZE, LEAD))
                .isEqualTo(Outcome.DONE);
        assertThat(in(OrganisationState.FROZEN, READY).take(OrganisationStep.THAW, LEAD))
                .isEqualTo(Outcome.ASKED);

        Organisation asked = in(OrganisationState.FROZEN, READY, asked(OrganisationStep.THAW, LEAD));
        assertThatExceptionOfType(SecondPersonNeeded.class).isThrownBy(() -> asked.take(OrganisationStep.THAW, LEAD));
        assertThat(asked.take(OrganisationStep.THAW, OFFICE)).isEqualTo(Outcome.DONE);
    }

    @Test
    void oneOfTheTwoWhoThawIsALead() {
        Organisation asked = in(OrganisationState.FROZEN, READY, asked(OrganisationStep.THAW, OFFICE));

        assertThatExceptionOfType(SecondPersonNeeded.class).isThrownBy(() -> asked.take(OrganisationStep.THAW, OWN));
        assertThat(asked.take(OrganisationStep.THAW, LEAD)).isEqualTo(Outcome.DONE);
    }

    @Test
    void anOrganisationLeavesWhenItAndTheOfficeAgree() {
        Organisation asked = in(OrganisationState.LEAVING, READY, asked(OrganisationStep.LEFT, OFFICE));

        assertThatExceptionOfType(SecondPersonNeeded.class)
                .isThrownBy(() ->
                        asked.take(OrganisationStep.LEFT, new StepActor("other", Set.of(MembershipAuthority.OFFICE))));
        assertThat(asked.take(OrganisationStep.LEFT, OWN)).isEqualTo(Outcome.DONE);
    }

    @Test
    void nothingSettlesBeforeAllIsThere() {
        for (Readiness missing : List.of(
                new Readiness(false, true, true, true),
                new Readiness(true, false, true, true),
                new Readiness(true, true, false, true),
                new Readiness(true, true, true, false))) {
            Organisation invited = in(OrganisationState.INVITED, missing);

            assertThat(invited.offers(OrganisationStep.SETTLE, OWN)).isFalse();
            assertThatExceptionOfType(NotReadyYet.class).isThrownBy(() -> invited.take(OrganisationStep.SETTLE, OWN));
        }
        assertThat(in(OrganisationState.INVITED, READY).take(OrganisationStep.SETTLE, OWN))
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void aFoundingIsConfirmedOnce() {
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> in(OrganisationState.INVITED, READY).take(OrganisationStep.FOUND, LEAD));
    }

    @Test
    void onlyWhatWasAskedForCanBeDropped() {
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> in(OrganisationState.FROZEN, READY).drop(OrganisationStep.THAW));
        in(OrganisationState.FROZEN, READY, asked(OrganisationStep.THAW, LEAD)).drop(OrganisationStep.THAW);
    }

    @ParameterizedTest
    @EnumSource
    void whatHasLeftMovesNoMore(OrganisationStep step) {
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> in(OrganisationState.LEFT, READY).take(step, LEAD));
    }

    @Test
    void everyStateButTheLastIsLeftByAStep() {
        assertThat(Arrays.stream(OrganisationState.values()).filter(state -> Arrays.stream(OrganisationStep.values())
                        .noneMatch(step -> step.from().contains(state))))
                .containsExactly(OrganisationState.LEFT);
    }
}
