package ngo.portal.web.holdings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.AskedQuestion;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.web.api.funding.FundingRequestDocument;
import ngo.portal.web.funding.FundingWords;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.Text;

/** Requests for funding, without whom they are for, how money reaches them, and files, which may show either. */
@RequestScoped
class ExportedRequests {

    private static final String BUNDLE = "request";

    @Inject
    private RequestReader requests;

    @Inject
    private ExportedParts parts;

    @Inject
    private FundingWords sums;

    @Inject
    private Text text;

    ExportedDocument read(UUID id) {
        RequestView view = requests.view(id).withoutIdentity();
        String title = view.text(RequestField.TITLE);
        PrintedPage page = parts.page(
                "",
                title.isEmpty() ? view.head().caseCode() : title,
                view.head().state(),
                view.head().changedAt());
        page.line("p", text.pair(text.of("funding", "list.code"), view.head().caseCode()));
        page.written("p", "", view.call().terms().title());
        page.line("h2", word("part.IDENTITY"));
        page.line("p", word("identity.masked"));
        page.line("p", word("identity.writers"));
        Stream.of(RequestField.NEED, RequestField.RISK, RequestField.MEASURES, RequestField.OTHER_FUNDERS)
                .forEach(field -> ExportedParts.said(page, word("text." + field), "", view.text(field)));
        budget(page, view);
        for (AskedQuestion one : view.questions()) {
            ExportedParts.said(page, word("questions.title"), "", one.question());
            ExportedParts.said(page, word("questions.answer"), "", one.answer());
        }
        if (!view.files().isEmpty()) {
            page.line("p", text.of("holdings", "files", view.files().size()));
        }
        return new ExportedDocument(
                page.ended(), FundingRequestDocument.of(view, view.allowed().stream()), null, List.of());
    }

    private void budget(PrintedPage page, RequestView view) {
        ExportedParts.table(
                page,
                word("part.BUDGET"),
                List.of(word("budget.category"), word("budget.amount"), word("budget.asked"), word("budget.note")),
                view.budget().lines().stream()
                        .map(line -> List.of(
                                line.category(), sums.sum(line.amount()), sums.sum(line.asked()), line.note())));
    }

    private String word(String key) {
        return text.of(BUNDLE, key);
    }
}
