package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationRequestForm;
import ngo.portal.ejb.translation.TranslationRequestService;
import ngo.portal.ejb.translation.TranslationVerdictService;
import ngo.portal.ejb.translation.TranslationView;
import ngo.portal.ejb.translation.TranslationWritingService;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.translation.TranslationState;
import ngo.portal.sample.SamplePerson.Duty;

/** Brings the sample translations from their current states to those in which their stories end. */
@ApplicationScoped
public class TranslationSeeder {

    private final Properties words = SampleFile.table("words.properties");

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

    /** Makes the translations that belong to this state of the statement. */
    public void seed(Story story, UUID statement, StatementState during) {
        if (story == SampleTranslation.OF) {
            Arrays.stream(SampleTranslation.values())
                    .filter(one -> one.during() == during)
                    .forEach(one -> seed(statement, one));
        }
    }

    private void seed(UUID statement, SampleTranslation one) {
        if (view(statement, one).isEmpty()) {
            request(statement, one);
        }
        if (isIn(TranslationState.REQUESTED, statement, one)) {
            write(statement, one);
        }
        if (isIn(TranslationState.DRAFTED, statement, one)) {
            String fingerprint = fingerprint(statement, one);
            stage.enter(one.reviewer());
            verdicts.review(statement, one.language(), fingerprint);
        }
        if (one.end() == TranslationState.APPROVED && isIn(TranslationState.REVIEWED, statement, one)) {
            String fingerprint = fingerprint(statement, one);
            stage.enter(Duty.MEMBER, SampleTranslation.OF.pen());
            verdicts.approve(statement, one.language(), fingerprint);
        }
    }

    private void request(UUID statement, SampleTranslation one) {
        TranslationRequestForm form = new TranslationRequestForm();
        form.setTranslator(one.asked());
        form.setRequired(one.required());
        form.setNote(words.getProperty(SampleTranslation.OF.key() + ".translation"));
        stage.enter(Duty.MEMBER, SampleTranslation.OF.pen());
        requests.request(statement, one.language(), form);
    }

    private void write(UUID statement, SampleTranslation one) {
        stage.enter(one.writer());
        TranslationDetail desk = reader.detail(statement, one.language());
        writing.save(statement, one.language(), one.typed(desk.written()), desk.draftVersion());
        writing.handIn(statement, one.language());
    }

    private boolean isIn(TranslationState state, UUID statement, SampleTranslation one) {
        return view(statement, one).map(TranslationView::state).equals(Optional.of(state));
    }

    private String fingerprint(UUID statement, SampleTranslation one) {
        return view(statement, one).map(view -> view.row().fingerprint()).orElseThrow();
    }

    private Optional<TranslationView> view(UUID statement, SampleTranslation one) {
        stage.enter(Duty.MEMBER, SampleTranslation.OF.pen());
        return reader.overview(statement).all().stream()
                .filter(view -> view.row().language().equals(one.language()))
                .findFirst();
    }
}
