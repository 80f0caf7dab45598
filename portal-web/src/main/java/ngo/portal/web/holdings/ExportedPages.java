package ngo.portal.web.holdings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.ejb.petition.PetitionView;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.plan.PlanHead;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.web.api.delivery.DeliveriesDocument;
import ngo.portal.web.api.petition.PetitionDocument;
import ngo.portal.web.api.plan.PlanDocument;
import ngo.portal.web.api.statement.StatementDocument;
import ngo.portal.web.plan.PlanningWords;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Exports documents as HTML pages for reading and printing, and as objects of the API. Each is read with the access rights of its page. */
@RequestScoped
public class ExportedPages {

    @Inject
    private StatementReader statements;

    @Inject
    private PlanReader plans;

    @Inject
    private ExportedRequests requests;

    @Inject
    private PetitionReader petitions;

    @Inject
    private DeliveryReader deliveries;

    @Inject
    private ExportedTranslations translations;

    @Inject
    private ExportedVersions versions;

    @Inject
    private ExportedParts parts;

    @Inject
    private PlanningWords words;

    @Inject
    private DateWords when;

    @Inject
    private Text text;

    /**
     * One document in all its export formats.
     *
     * @param own its file name without the extension
     */
    ExportedDocument read(ExportedKind kind, UUID id, String own) {
        return switch (kind) {
            case STATEMENT -> statement(id, own);
            case PLAN -> plan(id, own);
            case REQUEST -> requests.read(id);
            case PETITION -> petition(id, own);
        };
    }

    private ExportedDocument statement(UUID id, String own) {
        StatementView view = statements.view(id);
        StatementDetail statement = view.statement();
        String language = statement.text().language();
        PrintedPage page = parts.page(language, statement.title(), statement.state(), statement.changedAt());
        page.text(statement.text());
        ExportedParts.said(page, text.of("statement", "field.notes"), language, statement.notesToEditors());
        ExportedParts.said(page, text.of("statement", "field.press"), language, statement.pressContact());
        return ended(page, id, own, versions.of(id, own), StatementDocument.of(view));
    }

    private ExportedDocument petition(UUID id, String own) {
        PetitionView view = petitions.view(id);
        PetitionDetail petition = view.petition();
        PrintedPage page =
                parts.page(petition.text().language(), petition.title(), petition.state(), petition.changedAt());
        page.line(
                "p", text.pair(text.of("petition", "field.closes"), when.minute(petition.closesAt(), petition.zone())));
        page.text(petition.text());
        page.line("p", text.of("holdings", "out.supporters"));
        return ended(page, id, own, versions.of(id, own), PetitionDocument.of(view));
    }

    private ExportedDocument plan(UUID id, String own) {
        PlanView view = plans.view(id);
        PlanContent content = view.content();
        PlanHead head = content.plan().head();
        PrintedPage page = parts.page(
                head.language(),
                head.title(),
                content.plan().state(),
                content.plan().changedAt());
        ExportedParts.said(page, text.of("planning", "field.goal"), head.language(), head.goal());
        ExportedParts.said(page, text.of("planning", "field.scope"), head.language(), head.scope());
        page.line("p", text.pair(text.of("planning", "field.startsOn"), day(head.startsOn())));
        page.line("p", text.pair(text.of("planning", "field.endsOn"), day(head.endsOn())));
        for (SectionRow section : content.sections()) {
            page.line("h2", words.name(section));
            page.cleaned(head.language(), section.html());
        }
        aims(page, content);
        follow(page, content);
        return ended(page, id, own, versions(id, content.sections(), own), PlanDocument.of(view));
    }

    private void aims(PrintedPage page, PlanContent content) {
        ExportedParts.table(
                page,
                text.of("plan", "record.objectives"),
                fields("objective", "indicator", "baseline", "target", "dueOn"),
                content.objectives().stream()
                        .map(one ->
                                List.of(one.text(), one.indicator(), one.baseline(), one.target(), day(one.dueOn()))));
        ExportedParts.table(
                page,
                text.of("plan", "record.recommendations"),
                fields("recommendation", "addressee"),
                content.recommendations().stream().map(one -> List.of(one.text(), one.addressee())));
        ExportedParts.table(
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
        ExportedParts.table(
                page,
                text.of("plan", "record.commitments"),
                fields("promise", "addressee", "announcedOn", "standing"),
                content.commitments().stream()
                        .map(one ->
                                List.of(one.text(), one.addressee(), day(one.announcedOn()), text.state(one.state()))));
        ExportedParts.table(
                page,
                text.of("plan", "heading.RISKS"),
                fields("threat", "exposed", "mitigation"),
                content.risks().stream().map(one -> List.of(one.threat(), one.exposed(), one.mitigation())));
    }

    private List<AdditionalPage> versions(UUID id, List<SectionRow> sections, String own) {
        return IntStream.range(0, sections.size())
                .boxed()
                .flatMap(i -> versions.of(id, sections.get(i).id(), words.name(sections.get(i)), i + 1, own).stream())
                .toList();
    }

    private ExportedDocument ended(PrintedPage page, UUID id, String own, List<AdditionalPage> before, Record object) {
        List<AdditionalPage> languages = translations.of(id, own);
        ExportedParts.links(page, text.of("translation", "title"), own, languages);
        ExportedParts.links(page, text.of("document", "tab.versions"), own, before);
        DeliveryReader.Overview overview = deliveries.overview(id);
        ExportedParts.table(
                page,
                text.of("delivery", "title"),
                deliveryHead(),
                overview.all().stream().map(this::delivery));
        return new ExportedDocument(
                page.ended(),
                object,
                overview.all().isEmpty() ? null : DeliveriesDocument.of(overview),
                Stream.concat(languages.stream(), before.stream()).toList());
    }

    /** Deliveries of a document as lines of a table. */
    public List<List<String>> deliveries(UUID id) {
        return deliveries.overview(id).all().stream().map(this::delivery).toList();
    }

    /** The column heads of these lines. */
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
