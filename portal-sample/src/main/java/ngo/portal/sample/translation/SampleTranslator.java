package ngo.portal.sample.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationRequestForm;
import ngo.portal.ejb.translation.TranslationRequestService;
import ngo.portal.ejb.translation.TranslationVerdictService;
import ngo.portal.ejb.translation.TranslationView;
import ngo.portal.ejb.translation.TranslationWritingService;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.sample.SamplePerson;
import ngo.portal.sample.SampleSession;

/** Translates a sample document once, from the request to the approval. */
@ApplicationScoped
public class SampleTranslator {

    @Inject
    private TranslationRequestService requests;

    @Inject
    private TranslationWritingService writing;

    @Inject
    private TranslationVerdictService verdicts;

    @Inject
    private TranslationReader reader;

    @Inject
    private SampleSession stage;

    /** The person who requests, the writer of the organisation that is asked, the reviewer, and the approver. */
    public record SampleUsers(SamplePerson asker, SamplePerson writer, SamplePerson reviewer, SamplePerson approver) {}

    /**
     * Does nothing if the translation was requested before.
     *
     * @param text with the words of the translation, segment by segment
     * @param required whether the document waits for it
     */
    public void seed(UUID document, String language, DocumentText text, SampleUsers cast, boolean required) {
        stage.enter(cast.asker());
        if (view(document, language).isPresent()) {
            return;
        }
        TranslationRequestForm form = new TranslationRequestForm();
        form.setTranslator(cast.writer().alias());
        form.setRequired(required);
        requests.request(document, language, form);
        stage.enter(cast.writer());
        TranslationDetail desk = reader.detail(document, language);
        writing.save(document, language, typed(desk.written(), text), desk.draftVersion());
        writing.handIn(document, language);
        stage.enter(cast.asker());
        String fingerprint = view(document, language).orElseThrow().row().fingerprint();
        stage.enter(cast.reviewer());
        verdicts.review(document, language, fingerprint);
        stage.enter(cast.approver());
        verdicts.approve(document, language, fingerprint);
    }

    private Optional<TranslationView> view(UUID document, String language) {
        return reader.overview(document).all().stream()
                .filter(view -> view.row().language().equals(language))
                .findFirst();
    }

    private static List<SegmentWords> typed(Segments source, DocumentText text) {
        List<Segment> words = Segments.of(text).all();
        if (words.size() != source.all().size()) {
            throw new IllegalArgumentException("not segment by segment: " + text.title());
        }
        List<SegmentWords> typed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            typed.add(SegmentWords.of(source.all().get(i).key(), words.get(i).typedSource(), false));
        }
        return typed;
    }
}
