package ngo.portal.web.api.funding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.funding.AskedQuestion;
import ngo.portal.ejb.funding.RequestHead;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.persistence.funding.BudgetLine;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A request as its reader sees it. A field that is hidden from the reader is absent, exactly as an empty one is.
 *
 * @param call id of the call
 * @param identity absent if the reader may not see whom the request is for
 * @param payment absent if the reader may not see the payment channel
 * @param fingerprint of what was submitted; absent before submission, and for the funder
 * @param owner alias of the applicant
 * @param funder alias of the funder
 * @param asked the sections that the applicant may edit again
 * @param allowed what the caller may do now
 */
public record FundingRequestDocument(
        UUID id,
        String caseCode,
        UUID call,
        FundingTrack track,
        Urgency urgency,
        String title,
        String need,
        String risk,
        String measuresTaken,
        @Nullable Identity identity,
        @Nullable Payment payment,
        List<Line> budget,
        Amount requested,
        List<String> otherFunders,
        RequestState state,
        String owner,
        String funder,
        @Nullable Instant submittedAt,
        @Nullable Instant dueBy,
        @Nullable String fingerprint,
        List<RequestSection> asked,
        List<Question> questions,
        List<File> files,
        long version,
        List<String> allowed) {

    /** The identity of the person or organisation that the request is for. */
    public record Identity(@Nullable String name, @Nullable String contact, @Nullable String place) {}

    /** The payment channel. */
    public record Payment(@Nullable String channel) {}

    public record Line(String category, Amount amount, Amount own, Amount others, String note) {

        static Line of(BudgetLine line) {
            return new Line(
                    line.category(),
                    Amount.of(line.amount()),
                    Amount.of(line.own()),
                    Amount.of(line.others()),
                    line.note());
        }
    }

    /** A question of the funder and its answer. */
    public record Question(UUID id, List<RequestSection> sections, Instant askedAt, String question, String answer) {

        static Question of(AskedQuestion one) {
            return new Question(one.id(), one.sections(), one.askedAt(), one.question(), one.answer());
        }
    }

    public record File(UUID id, String name, String type, int size) {}

    public static FundingRequestDocument of(RequestView view, Stream<? extends Action<?, ?, ?>> allowed) {
        RequestHead head = view.head();
        return new FundingRequestDocument(
                head.id(),
                head.caseCode(),
                head.call(),
                head.track(),
                head.urgency(),
                view.text(RequestField.TITLE),
                view.text(RequestField.NEED),
                view.text(RequestField.RISK),
                view.text(RequestField.MEASURES),
                identity(view),
                payment(view),
                view.budget().lines().stream().map(Line::of).toList(),
                Amount.of(view.budget().asked()),
                view.text(RequestField.OTHER_FUNDERS).lines().toList(),
                head.state(),
                view.applicant().alias(),
                view.call().funderAlias(),
                head.submittedAt(),
                head.dueAt(),
                view.fingerprint().isEmpty() ? null : view.fingerprint(),
                head.asked().stream().sorted().toList(),
                view.questions().stream().map(Question::of).toList(),
                view.files().stream()
                        .map(one -> new File(one.id(), one.name(), one.type(), one.size()))
                        .toList(),
                head.version(),
                actionNames(allowed));
    }

    private static @Nullable Identity identity(RequestView view) {
        return view.showsIdentity()
                ? new Identity(
                        view.text(RequestField.NAME), view.text(RequestField.CONTACT), view.text(RequestField.PLACE))
                : null;
    }

    private static @Nullable Payment payment(RequestView view) {
        return view.texts().containsKey(RequestField.CHANNEL) ? new Payment(view.text(RequestField.CHANNEL)) : null;
    }

    /** Allowed actions by the names of their transitions; one transition may cover several actions of the pages. */
    static List<String> actionNames(Stream<? extends Action<?, ?, ?>> allowed) {
        return allowed.map(Action::apiName)
                .filter(name -> !name.isEmpty())
                .sorted()
                .distinct()
                .toList();
    }
}
