package ngo.portal.ejb.funding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ngo.portal.persistence.funding.ApplicantRow;
import ngo.portal.persistence.funding.Budget;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.RequestEventRow;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.ServiceClock;
import ngo.portal.persistence.funding.writing.ConsentRow;
import ngo.portal.persistence.funding.writing.SignOffRow;
import ngo.portal.persistence.funding.writing.WriterRow;
import org.jspecify.annotations.Nullable;

/**
 * All of one request that one reader sees. What they do not see is absent, and so is whether it is there.
 *
 * @param applicant who asks, as far as the reader is told
 * @param side on which the reader is
 * @param writes whether the reader writes it
 * @param paymentUnderWay a part of the money is ordered, and nobody has said yet whether it is out; it is not taken back meanwhile
 * @param allowed what the reader may do now before it is assessed
 */
public record RequestView(
        RequestHead head,
        ApplicantRow applicant,
        CallDetail call,
        RequestSide side,
        boolean writes,
        Map<RequestField, String> texts,
        Budget budget,
        ServiceClock clock,
        List<RequestEventRow> course,
        List<WriterRow> writers,
        List<SignOffRow> signOffs,
        List<ConsentRow> consents,
        List<AskedQuestion> questions,
        List<AttachedFile> files,
        List<AskedReveal> reveals,
        @Nullable ScreeningVerdict verdict,
        String fingerprint,
        boolean paymentUnderWay,
        Set<RequestAction> allowed) {

    public RequestView {
        texts = Map.copyOf(texts);
        course = List.copyOf(course);
        writers = List.copyOf(writers);
        signOffs = List.copyOf(signOffs);
        consents = List.copyOf(consents);
        questions = List.copyOf(questions);
        files = List.copyOf(files);
        reveals = List.copyOf(reveals);
        allowed = Set.copyOf(allowed);
    }

    /** What stands in a field; nothing where the reader does not see it. */
    public String text(RequestField field) {
        return texts.getOrDefault(field, "");
    }

    /** Whether the reader sees whom it is for. */
    public boolean showsIdentity() {
        return texts.containsKey(RequestField.NAME)
                || texts.containsKey(RequestField.CONTACT)
                || texts.containsKey(RequestField.PLACE);
    }

    /** The same for whoever sees neither whom it is for nor how money reaches them, and so not what files are called either. */
    public RequestView withoutIdentity() {
        Map<RequestField, String> others = new EnumMap<>(RequestField.class);
        others.putAll(texts);
        others.keySet()
                .removeAll(Set.of(RequestField.NAME, RequestField.CONTACT, RequestField.PLACE, RequestField.CHANNEL));
        return new RequestView(
                head,
                applicant,
                call,
                side,
                writes,
                others,
                budget,
                clock,
                course,
                writers,
                signOffs,
                consents,
                questions,
                files.stream().map(AttachedFile::unnamed).toList(),
                reveals,
                verdict,
                fingerprint,
                paymentUnderWay,
                allowed);
    }

    /** Most of it are secrets. */
    @Override
    public String toString() {
        return "RequestView";
    }
}
