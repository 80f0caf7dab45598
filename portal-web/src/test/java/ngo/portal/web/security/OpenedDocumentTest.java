package ngo.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document in a path, for the audit trail of break-glass access and for the reading rate monitor. */
class OpenedDocumentTest {

    private static final String ID = "0af50d2c-7c3d-4bb0-9c26-51e1b1e20a3f";

    static List<DocumentDescriptor> everyKindIsKnownOnItsPages() {
        return DocumentDescriptors.all();
    }

    @ParameterizedTest
    @MethodSource
    void everyKindIsKnownOnItsPages(DocumentDescriptor pages) {
        UUID id = UUID.fromString(ID);
        OpenedDocument document = new OpenedDocument(pages.kind(), id);

        assertThat(OpenedDocument.at(pages.address(id))).contains(document);
        assertThat(OpenedDocument.at(pages.address(id) + "/edit")).contains(document);
    }

    /** As the tables of the API are called; only translations do not say of what. */
    @ParameterizedTest
    @CsvSource({
        "statements, STATEMENT",
        "plans, PLAN",
        "petitions, PETITION",
        "funding-requests, FUNDING",
        "funding-calls, FUNDING_CALL",
        "documents, ''"
    })
    void everyKindIsKnownInTheApi(String place, String kind) {
        OpenedDocument document = new OpenedDocument(kind, UUID.fromString(ID));

        assertThat(OpenedDocument.at("/api/v1/" + place + "/" + ID)).contains(document);
        assertThat(OpenedDocument.at("/api/v1/" + place + "/" + ID.toUpperCase(Locale.ROOT) + "/versions"))
                .contains(document);
        assertThat(OpenedDocument.at("/api/v1/" + place + "/" + ID + "/deliveries/1"))
                .contains(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/petitions", "/petitions/new", "/people/" + ID, "/petitions/" + ID + "0", "/"})
    void whatIsAboutNoDocumentIsNone(String path) {
        assertThat(OpenedDocument.at(path)).isEmpty();
    }

    @Test
    void aPartOfADocumentIsNotTakenForIt() {
        assertThat(OpenedDocument.at("/plans/" + ID + "/activities/" + new UUID(0, 1)))
                .map(OpenedDocument::id)
                .contains(UUID.fromString(ID));
    }
}
