package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.assessment.CaseAction;
import ngo.portal.ejb.breakglass.BreakGlassPendingDecisions;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.ejb.grant.GrantAction;
import ngo.portal.ejb.organisation.MembershipPendingDecisions;
import ngo.portal.ejb.petition.PetitionAction;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.statement.StatementAction;
import ngo.portal.ejb.translation.TranslationAction;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.grant.GrantWait;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.desk.DeskWait;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of an action table has a page and its texts. */
class ActionTablesTest {

    private final Text text = new Text();

    static Stream<Action<?, ?, ?>> actions() {
        return Stream.of(
                        StatementAction.values(),
                        PlanAction.values(),
                        PetitionAction.values(),
                        RequestAction.values(),
                        CaseAction.values(),
                        GrantAction.values(),
                        TranslationAction.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyTaskHasAVerbAReasonAndAButtonText(Action<?, ?, ?> action) {
        List<String> keys = List.of("verb.", "why.", "button.");

        assertThat(keys).allMatch(key -> action.task().isEmpty() || text.has("dashboard", key + action.task()));
    }

    @Test
    void everyButtonHasALabel() {
        assertLabels("statement", StatementAction.values(), StatementState.values());
        assertThat(Stream.of(PetitionState.values())
                        .flatMap(state -> NextAct.of(List.of(PetitionAction.values()), state).stream()))
                .allMatch(act -> text.has("petition", "act." + act.name()));
        assertLabels("plan", PlanAction.values(), PlanState.values());
        assertLabels("request", RequestAction.values(), RequestState.values());
        assertLabels("request", CaseAction.values(), RequestState.values());
    }

    private <S extends Enum<S>, A extends Action<?, S, ?>> void assertLabels(String bundle, A[] table, S[] states) {
        for (S state : states) {
            assertThat(NextAct.of(List.of(table), state))
                    .isNotEmpty()
                    .allMatch(act -> text.has(bundle, "act." + act.name()));
        }
    }

    static Stream<Link.Page> pages() {
        return Stream.of(
                        StatementAction.Page.values(),
                        PlanAction.Page.values(),
                        PetitionAction.Page.values(),
                        RequestAction.Page.values(),
                        BreakGlassPendingDecisions.Page.values(),
                        MembershipPendingDecisions.Page.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void behindEachPageToWhichPeopleAreLedThereIsOne(Link.Page page) {
        String id = "00000000-0000-4000-8000-000000000000";
        String part =
                switch (page.name()) {
                    case "TRANSLATION", "TRANSLATE" -> "fr";
                    case "DELIVERY" -> "1";
                    default -> id;
                };
        String address = Addresses.of(new Link(page, List.of(id, part)));

        assertThat(Addresses.target(address.replaceFirst("[?].*", ""))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"INELIGIBLE", "DECLINED", "WITHDRAWN", "CLOSED", "ANONYMISED"})
    void theIdentityBehindARequestThatIsOverIsNotAskedFor(RequestState over) {
        assertThat(RequestAction.REVEAL.spec().isFrom(over)).isFalse();
    }

    @Test
    void whateverADeskWaitsForIsAnAction() {
        assertThat(PetitionAction.values())
                .extracting(Enum::name)
                .contains(Stream.of(DeskWait.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void whateverAGrantWaitsForIsAnAction() {
        assertThat(GrantAction.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(
                        Stream.of(GrantWait.values()).map(Enum::name).toArray(String[]::new));
    }
}
