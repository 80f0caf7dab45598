package ngo.portal.web.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;

/**
 * One organisation on the sign-on board.
 *
 * @param waits key of the text for what its answer waits for
 */
public record SignOnSeat(SignOnRow row, String shortName, String waits) {

    static SignOnSeat of(SignOnRow row, String shortName, boolean informed) {
        return new SignOnSeat(row, shortName, waits(row, informed));
    }

    private static String waits(SignOnRow row, boolean informed) {
        Answer answer = row.answer();
        if (row.state() == SignOnState.NO_ANSWER && answer != null) {
            return answer.name();
        }
        if (!row.state().waits()) {
            return "NOTHING";
        }
        if (row.state() == SignOnState.RECONFIRM) {
            return "CONFIRMATION";
        }
        if (answer == null) {
            return informed ? "SIGNATORY" : "UNKNOWN";
        }
        return answer.name();
    }

    public String name() {
        return row.name();
    }

    public SignOnState state() {
        return row.state();
    }

    /**
     * The answers of the invited organisations that have not signed.
     *
     * @param isComplete whether each of them has answered
     */
    public record Replies(boolean isComplete, List<Group> groups) {

        /**
         * Organisations with the same answer.
         *
         * @param key the key of the words for this answer
         */
        public record Group(String key, List<String> names) {}

        static Replies of(List<SignOnRow> board) {
            Map<String, List<String>> names = new LinkedHashMap<>();
            for (SignOnState state : SignOnState.values()) {
                board.stream()
                        .filter(row -> row.state() == state && !state.counts())
                        .forEach(row -> names.computeIfAbsent(key(row), key -> new ArrayList<>())
                                .add(row.name()));
            }
            return new Replies(
                    board.stream().noneMatch(row -> row.state().isUnanswered()),
                    names.entrySet().stream()
                            .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                            .toList());
        }

        /** An organisation in clearance waits for a colleague or for a signatory, or a colleague has refused it. */
        private static String key(SignOnRow row) {
            Answer answer = row.answer();
            return row.state() == SignOnState.IN_CLEARANCE && answer != null
                    ? answer.name()
                    : row.state().name();
        }
    }
}
