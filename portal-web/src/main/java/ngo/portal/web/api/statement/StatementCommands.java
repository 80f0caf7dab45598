package ngo.portal.web.api.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.web.api.shared.BodyReader;
import ngo.portal.web.api.shared.DocumentCommands;

/** What is done with statements. All their readers see the same text, so its number tells one version from another. */
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
