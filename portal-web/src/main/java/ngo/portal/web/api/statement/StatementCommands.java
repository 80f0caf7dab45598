package ngo.portal.web.api.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.web.api.shared.BodyReader;
import ngo.portal.web.api.shared.DocumentCommands;

/** Operations of the API on statements. All readers see the same text, so its number serves as the version tag. */
@RequestScoped
public class StatementCommands extends DocumentCommands {

    @Inject
    private StatementReader reader;

    @Override
    protected Record document(UUID id) {
        return StatementDocument.of(reader.view(id));
    }

    @Override
    protected String tag(String written) {
        return BodyReader.object(written).getJsonNumber("version").toString();
    }

    @Override
    protected String place() {
        return "statements";
    }
}
