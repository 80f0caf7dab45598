package ngo.portal.web.holdings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.funding.AskedQuestion;
import ngo.portal.ejb.funding.AttachedFile;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.ejb.petition.PetitionView;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.holdings.HeldKind;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.plan.PlanHead;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.web.api.delivery.DeliveriesDocument;
import ngo.portal.web.api.funding.FundingRequestDocument;
import ngo.portal.web.api.petition.PetitionDocument;
import ngo.portal.web.api.plan.PlanDocument;
import ngo.portal.web.api.statement.StatementDocument;
import ngo.portal.web.funding.FundingWords;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Documents as pages to read and print, and as the API has them; each is read as its page would be, by the same rights. */
@RequestScoped
public class HeldPages {

    @Inject
    private StatementReader statements;

    @Inject
    private PlanReader plans;

    @Inject
    private RequestReader requests;

    @Inject
    private PetitionReader petitions;

    @Inject
    private DeliveryReader deliveries;

    @Inject
    private FundingWords sums;

    @Inject
    private DateWords when;

    @Inject
    private Text text;

    /**
     * One document in its forms.
     *
     * @param page to be read and printed
     * @param object for programs
     * @param deliveries for programs as well; absent where it was delivered to nobody
     */
    public record Held(String page, Record object, @Nullable Record deliveries) {}

    public Held read(HeldKind kind, UUID id) {
        return switch (kind) {
            case STATEMENT -> statement(id);
            case PLAN -> plan(id);
            case REQUEST -> request(id);
            case PETITION -> petition(id);
        };
    }

    private Held statement(UUID id) {
        StatementView view = statements.view(id);
        StatementDetail statement = view.statement();
        String language = statement.text().language();
        PrintedPage page = page(language, statement.title(), statement.state(), statement.changedAt());
        text(page, statement.text());
        said(page, text.of("statement", "field.notes"), language, statement.notesToEditors());
        said(page, text.of("statement", "field.press"), language, statement.pressContact());
        return delivered(page, id, StatementDocument.of(view));
    }

    private Held petition(UUID id) {
        PetitionView view = petitions.view(id);
        PetitionDetail petition = view.petition();
        PrintedPage page = page(petition.text().language(), petition.title(), petition.state(), petition.changedAt());
        page.line(
                "p", text.pair(text.of("petition", "field.closes"), when.minute(petition.closesAt(), petition.zone())));
        text(page, petition.text());
        page.line("p", text.of("holdings", "out.supporters"));
        return delivered(page, id, PetitionDocument.of(view));
    }

    private Held plan(UUID id) {
        PlanView view = plans.view(id);
        PlanContent content = view.content();
        PlanHead head = content.plan().head();
        PrintedPage page = page(
                head.language(),
                head.title(),
                content.plan().state(),
                content.plan().changedAt());
        said(page, text.of("planning", "field.goal"), head.language(), head.goal());
        said(page, text.of("planning", "field.scope"), head.language(), head.scope());
        page.line("p", text.pair(text.of("planning", "field.startsOn"), day(head.startsOn())));
        page.line("p", text.pair(text.of("planning", "field.endsOn"), day(head.endsOn())));
        for (SectionRow section : content.sections()) {
            page.line(
                    "h2",
                    section.title().isEmpty() ? text.of("plan", "heading." + section.heading()) : section.title());
            page.cleaned(head.language(), section.html());
        }
        aims(page, content);
        follow(page, content);
        return delivered(page, id, PlanDocument.of(view));
    }

    private void aims(PrintedPage page, PlanContent content) {
        table(
                page,
                text.of("plan", "record.objectives"),
                fields("objective", "indicator", "baseline", "target", "dueOn"),
                content.objectives().stream()
                        .map(one ->
                                List.of(one.text(), one.indicator(), one.baseline(), one.target(), day(one.dueOn()))));
        table(
                page,
                text.of("plan", "record.recommendations"),
                fields("recommendation", "addressee"),
                content.recommendations().stream().map(one -> List.of(one.text(), one.addressee())));
        table(
                page,
                text.of("plan", "tab.activities"),
                fields("activity", "responsible", "from", "to", "standing"),
                content.activities().stream()
                        .map(one -> List.of(
                                one.title(),
                                one.responsibleName(),
                                day(one.from()),
                                day(one.to()),
                                text.state(one.state()))));
    }

    private void follow(PrintedPage page, PlanContent content) {
        table(
                page,
                text.of("plan", "record.commitments"),
                fields("promise", "addressee", "announcedOn", "standing"),
                content.commitments().stream()
                        .map(one ->
                                List.of(one.text(), one.addressee(), day(one.announcedOn()), text.state(one.state()))));
        table(
                page,
                text.of("plan", "heading.RISKS"),
                fields("threat", "exposed", "mitigation"),
                content.risks().stream().map(one -> List.of(one.threat(), one.exposed(), one.mitigation())));
    }

    private Held request(UUID id) {
        RequestView view = requests.view(id).withoutIdentity();
        String title = view.text(RequestField.TITLE);
        PrintedPage page = page(
                "",
                title.isEmpty() ? view.head().caseCode() : title,
                view.head().state(),
                view.head().changedAt());
        page.line("p", text.pair(text.of("funding", "list.code"), view.head().caseCode()));
        page.written("p", "", view.call().terms().title());
        page.line("h2", text.of("request", "part.IDENTITY"));
        page.line("p", text.of("request", "identity.masked"));
        page.line("p", text.of("request", "identity.writers"));
        Stream.of(RequestField.NEED, RequestField.RISK, RequestField.MEASURES, RequestField.OTHER_FUNDERS)
                .forEach(field -> said(page, text.of("request", "text." + field), "", view.text(field)));
        budget(page, view);
        for (AskedQuestion one : view.questions()) {
            said(page, text.of("request", "questions.title"), "", one.question());
            said(page, text.of("request", "questions.answer"), "", one.answer());
        }
        if (!view.files().isEmpty()) {
            said(
                    page,
                    text.of("holdings", "files"),
                    "",
                    text.row(view.files().stream().map(AttachedFile::name).toList()));
        }
        return new Held(page.ended(), FundingRequestDocument.of(view, view.allowed().stream()), null);
    }

    private void budget(PrintedPage page, RequestView view) {
        table(
                page,
                text.of("request", "part.BUDGET"),
                List.of(
                        text.of("request", "budget.category"),
                        text.of("request", "budget.amount"),
                        text.of("request", "budget.asked"),
                        text.of("request", "budget.note")),
                view.budget().lines().stream()
                        .map(line -> List.of(
                                line.category(), sums.sum(line.amount()), sums.sum(line.asked()), line.note())));
    }

    private PrintedPage page(String language, String title, Enum<?> state, Instant changedAt) {
        PrintedPage page = new PrintedPage(RequestLanguage.now(), title);
        page.link("../" + HoldingsArchive.INDEX, text.of("holdings", "back"), "");
        page.written("h1", language, title);
        page.line("p", text.pair(text.of("holdings", "column.state"), text.state(state)));
        page.line("p", text.pair(text.of("holdings", "column.changed"), when.minute(changedAt)));
        return page;
    }

    private void text(PrintedPage page, DocumentText written) {
        written.addressees().forEach(one -> page.written("p", written.language(), one));
        written.sections().forEach(section -> {
            page.written("h2", written.language(), section.heading());
            page.cleaned(written.language(), section.html());
        });
    }

    private static void said(PrintedPage page, String label, String language, String words) {
        if (!words.isBlank()) {
            page.line("h2", label);
            page.written("p", language, words);
        }
    }

    private static void table(PrintedPage page, String title, List<String> head, Stream<List<String>> rows) {
        List<List<String>> all = rows.toList();
        if (!all.isEmpty()) {
            page.line("h2", title);
            page.table(head, all);
        }
    }

    private Held delivered(PrintedPage page, UUID id, Record object) {
        DeliveryReader.Overview overview = deliveries.overview(id);
        table(
                page,
                text.of("delivery", "title"),
                deliveryHead(),
                overview.all().stream().map(this::delivery));
        return new Held(page.ended(), object, overview.all().isEmpty() ? null : DeliveriesDocument.of(overview));
    }

    /** Deliveries of a document as lines of a table. */
    public List<List<String>> deliveries(UUID id) {
        return deliveries.overview(id).all().stream().map(this::delivery).toList();
    }

    /** What stands above such lines. */
    public List<String> deliveryHead() {
        return Stream.of("addressee", "deliveredOn", "channel", "reply", "summary")
                .map(field -> text.of("delivery", "field." + field))
                .toList();
    }

    private List<String> delivery(DeliveryRow row) {
        return List.of(
                row.addressee(),
                row.deliveredOn().toString(),
                text.of("delivery", "channel." + row.channel()),
                text.of("delivery", "reply." + row.reply()),
                row.replySummary());
    }

    private List<String> fields(String... names) {
        return Stream.of(names)
                .map(name -> text.of("planning", "field." + name))
                .toList();
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : when.date(day);
    }
}
