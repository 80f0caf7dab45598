package ngo.portal.web.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import ngo.portal.persistence.program.ProgramRow;
import ngo.portal.persistence.program.ProgramStage;
import ngo.portal.web.people.PeopleWords;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Text;

/** Formats programs as text. */
@Named
@ApplicationScoped
public class ProgramWords {

    private static final String BUNDLE = "program";

    @Inject
    private Text text;

    @Inject
    private DateWords when;

    @Inject
    private PeopleWords people;

    @Inject
    private Clock clock;

    /** What it may do. */
    public String may(ProgramRow program) {
        return program.roles().isEmpty() ? text.of(BUNDLE, "may.read") : people.roles(program.roles());
    }

    /** When its present secret was shown. */
    public String secret(ProgramRow program) {
        return program.secretAt() == null ? text.of(BUNDLE, "secret.none") : when.minute(program.secretAt());
    }

    public String stage(ProgramRow program) {
        ProgramStage stage = program.stage(clock.instant());
        return stage == ProgramStage.REVOKED
                ? text.of(BUNDLE, "stage.REVOKED", program.closedByName())
                : text.of(BUNDLE, "stage." + stage);
    }

    public boolean isOver(ProgramRow program) {
        return program.stage(clock.instant()).isOver();
    }
}
