package ngo.portal.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementReader;

/** What is done with statements. All their readers see the same text, so its number tells one version from another. */
@RequestScoped
public class StatementDeeds extends DocumentDeeds {

    @Inject
    private StatementReader reader;

    @Override
    Record document(UUID id) {
        return StatementDocument.of(reader.view(id));
    }

    @Override
    String tag(String written) {
        return BodyReader.object(written).getJsonNumber("version").toString();
    }

    @Override
    String place() {
        return "statements";
    }
}
