package ngo.portal.web.holdings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationView;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.SegmentKind;
import ngo.portal.persistence.translation.TranslationRefusals.NotTranslatable;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;
import ngo.portal.persistence.translation.TranslationText;
import ngo.portal.web.api.translation.TranslationDocument;
import ngo.portal.web.document.Languages;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.Text;

/** Translations of a document, by any author: the submitted ones, and unfinished ones that the reader may edit. */
@RequestScoped
class ExportedTranslations {

    private static final String BUNDLE = "translation";

    @Inject
    private TranslationReader translations;

    @Inject
    private ExportedParts parts;

    @Inject
    private Languages languages;

    @Inject
    private DateWords when;

    @Inject
    private Text text;

    /**
     * One for each language that was asked for; none where nothing of the document is translated.
     *
     * @param own what the document's file is called, without its ending
     */
    List<AdditionalPage> of(UUID document, String own) {
        try {
            return translations.overview(document).all().stream()
                    .map(one -> beside(document, own, one.row().language(), one.state()))
                    .toList();
        } catch (NotTranslatable nothingOfIt) {
            return List.of();
        }
    }

    private AdditionalPage beside(UUID document, String own, String language, TranslationState state) {
        return new AdditionalPage(
                FileNames.language(language),
                languages.name(language),
                word("state." + state),
                () -> content(translations.detail(document, language), own));
    }

    private AdditionalPage.Content content(TranslationDetail detail, String own) {
        TranslationView view = detail.view();
        TranslationRow row = view.row();
        PrintedPage page = parts.beside(view.source().document().title(), own);
        page.line("h1", text.of(BUNDLE, "view.title", languages.name(row.language())));
        page.line("p", text.pair(word("column.state"), word("state." + view.state())));
        page.line("p", text.pair(word("column.translator"), row.translatorOrganisation()));
        if (!row.returnReason().isEmpty()) {
            page.line("p", word("returned"));
            page.written("p", "", row.returnReason());
        }
        page.run(row.language());
        detail.newest().ifPresentOrElse(handedIn -> text(page, handedIn), () -> page.line("p", word("view.nothing")));
        begun(page, detail);
        return new AdditionalPage.Content(page.ended(), TranslationDocument.of(detail));
    }

    private void text(PrintedPage page, TranslationText handedIn) {
        page.line("p", text.pair(word("about.handedIn"), handedIn.handedInBy()));
        page.line("p", when.minute(handedIn.handedInAt()));
        page.line("p", word("about.source"));
        page.line("p", handedIn.sourceFingerprint());
        page.written("h2", handedIn.text().language(), handedIn.text().title());
        page.text(handedIn.text());
    }

    /** Writes nothing if the reader would not find the unfinished translation on the portal's pages. */
    private void begun(PrintedPage page, TranslationDetail detail) {
        if (detail.savedAt() == null) {
            return;
        }
        String language = detail.view().row().language();
        page.line("h2", text.of("holdings", "begun"));
        page.line("p", text.of(BUNDLE, "edit.saved", detail.savedBy(), when.minute(detail.savedAt())));
        for (Segment one : detail.written().all()) {
            if (one.kind().isLine()) {
                page.written(one.kind() == SegmentKind.ADDRESSEE ? "p" : "h3", language, one.words());
            } else {
                page.cleaned(language, one.words());
            }
        }
    }

    private String word(String key) {
        return text.of(BUNDLE, key);
    }
}
