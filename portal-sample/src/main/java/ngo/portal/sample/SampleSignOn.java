package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import ngo.portal.ejb.statement.SignForm;
import ngo.portal.ejb.statement.SignOnService;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.sample.SamplePerson.Duty;

/** Answers calls for sign-on on behalf of sample organisations. */
@ApplicationScoped
public class SampleSignOn {

    /** The one sample organisation that requires clearance before each signature. */
    private static final String CLEARS_FIRST = "amnesty";

    private final Properties words = SampleFile.table("words.properties");

    @Inject
    private SignOnService signOns;

    @Inject
    private SampleSession stage;

    public void answer(StatementDetail statement, Story story) {
        story.answers().forEach(one -> stage.once(() -> answer(statement, story, one)));
    }

    private void answer(StatementDetail statement, Story story, Answering answering) {
        UUID id = statement.id();
        String alias = answering.alias();
        switch (answering.way()) {
            case IN_CLEARANCE -> requestClearance(id, alias);
            case DECLINED -> {
                stage.enter(Duty.SIGNATORY, alias);
                signOns.decline(id, words.getProperty(story.key() + ".decline"));
            }
            case NO_POSITION -> {
                stage.enter(Duty.SIGNATORY, alias);
                signOns.takeNoPosition(id);
            }
            case NAMED -> sign(statement, alias, Display.NAMED, "");
            case NAMED_WITH_RESERVATION ->
                sign(statement, alias, Display.NAMED, words.getProperty(story.key() + ".reservation"));
            case REGION -> sign(statement, alias, Display.REGION, "");
            case SILENT -> sign(statement, alias, Display.SILENT, "");
        }
    }

    private void sign(StatementDetail statement, String alias, Display display, String reservation) {
        if (alias.equals(CLEARS_FIRST)) {
            stage.once(() -> requestClearance(statement.id(), alias));
            stage.once(() -> {
                stage.enter(Duty.ADMIN, alias);
                signOns.clear(statement.id(), true, "");
            });
        }
        SignForm form = new SignForm();
        form.setFingerprint(statement.fingerprint());
        form.setDisplay(display);
        form.setReservation(reservation);
        stage.enter(Duty.SIGNATORY, alias);
        signOns.sign(statement.id(), form);
    }

    private void requestClearance(UUID statement, String alias) {
        stage.enter(Duty.MEMBER, alias);
        signOns.requestClearance(statement);
    }
}
