package ngo.portal.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.web.shared.Text;
import ngo.portal.web.statement.SignOnSeat.Replies;
import ngo.portal.web.statement.SignOnSeat.Replies.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignOnRepliesTest {

    private final Text text = new Text();

    @Test
    void whoHasLetTheDeadlinePassHasNotAnswered() {
        Replies replies = Replies.of(List.of(
                Views.seat("AI", SignOnState.SIGNED, Answer.SIGNED),
                Views.seat("RSF", SignOnState.NO_ANSWER, null),
                Views.seat("FIDH", SignOnState.DECLINED, Answer.DECLINED),
                Views.seat("OMCT", SignOnState.NO_ANSWER, Answer.IN_CLEARANCE)));

        assertThat(replies.isComplete()).isFalse();
        assertThat(replies.groups())
                .containsExactly(
                        new Group("DECLINED", List.of("FIDH")), new Group("NO_ANSWER", List.of("RSF", "OMCT")));
        assertThat(text.of("statement", "replies.NO_ANSWER", 2, "RSF, OMCT"))
                .isEqualTo("2 organisations did not answer: RSF, OMCT");
    }

    @Test
    void clearanceIsTakenExactly() {
        Replies replies = Replies.of(List.of(
                Views.seat("AI", SignOnState.IN_CLEARANCE, Answer.IN_CLEARANCE),
                Views.seat("RSF", SignOnState.IN_CLEARANCE, Answer.CLEARED),
                Views.seat("OMCT", SignOnState.IN_CLEARANCE, Answer.REFUSED)));

        assertThat(replies.groups()).extracting(Group::key).containsExactly("IN_CLEARANCE", "CLEARED", "REFUSED");
    }

    @Test
    void whereAllHaveSignedOrDeclinedEverybodyHasAnswered() {
        Replies replies = Replies.of(List.of(
                Views.seat("AI", SignOnState.SIGNED_LATE, Answer.SIGNED),
                Views.seat("RSF", SignOnState.NO_POSITION, Answer.NO_POSITION)));

        assertThat(replies.isComplete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerButASignatureHasItsWords(SignOnState state) {
        assertThat(text.has("statement", "replies." + state)).isEqualTo(!state.counts());
    }
}
