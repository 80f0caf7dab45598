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
 * Everything of one request that one reader may see. Fields that they may not see are absent, and so is the information
 * whether they are filled.
 *
 * @param applicant the applicant, as far as the reader may know it
 * @param side on which the reader is
 * @param writes whether the reader writes it
 * @param paymentUnderWay whether an instalment is ordered and not yet confirmed; the request cannot be withdrawn meanwhile
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

    /** The text of a field; empty if the reader may not see it. */
    public String text(RequestField field) {
        return texts.getOrDefault(field, "");
    }

    /** Whether the reader sees the person concerned. */
    public boolean showsIdentity() {
        return texts.containsKey(RequestField.NAME)
                || texts.containsKey(RequestField.CONTACT)
                || texts.containsKey(RequestField.PLACE);
    }

    /** The view without the person concerned and the payment details, and therefore without file names. */
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

    /** Omits all content, most of which is secret. */
    @Override
    public String toString() {
        return "RequestView";
    }
}
