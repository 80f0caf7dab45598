package ngo.portal.web.petition.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.petition.handover.HandoverList;
import ngo.portal.ejb.petition.handover.HandoverPart;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.text.table.Csv;
import ngo.portal.web.organisation.CountryOptions;
import ngo.portal.web.petition.handover.PdfList.Size;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** A list of signatures as an HTML page, as PDF or as lines for a spreadsheet, in the language of the person who makes it. */
@RequestScoped
public class HandoverFile {

    private static final String BUNDLE = "handover";

    private final Map<String, String> named = new HashMap<>();

    private Text text;
    private DateWords when;
    private CountryOptions countries;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected HandoverFile() {}

    @Inject
    HandoverFile(Text text, DateWords when, CountryOptions countries) {
        this.text = text;
        this.when = when;
        this.countries = countries;
    }

    /** How many there are of something. */
    private record Line(String words, long number) {}

    public byte[] write(HandoverList list, HandoverFileType type) {
        return switch (type) {
            case CSV -> csv(list).getBytes(UTF_8);
            case HTML -> page(list);
            case PDF -> paper(list);
        };
    }

    private String csv(HandoverList list) {
        Stream<List<String>> head = Stream.of(
                List.of(words("report.petition"), list.petition().title()),
                List.of(words("report.fingerprint"), list.petition().fingerprint()),
                List.of(words("list.at"), list.at().toString()),
                List.of(words("list.reference"), list.reference()));
        Stream<List<String>> numbers = numbers(list).map(line -> List.of(line.words(), String.valueOf(line.number())));
        Stream<List<String>> people = list.content() == HandoverContent.COUNTS
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(List.of(words("list.name"), words("list.country"))),
                        list.people().stream().map(one -> List.of(one.name(), country(one.country()))));
        return Stream.of(head, numbers, people)
                .flatMap(lines -> lines)
                .map(Csv::line)
                .collect(Collectors.joining("", Csv.MARK, ""));
    }

    /** All of them, then by country, and in one line those from countries of which too few have signed. */
    private Stream<Line> numbers(HandoverList list) {
        return Stream.of(
                        Stream.of(
                                new Line(words("list.total"), list.total()),
                                new Line(words("list.confirmed"), list.confirmed()),
                                new Line(words("list.paper"), list.paper())),
                        list.countries().stream().map(one -> new Line(country(one.country()), one.confirmed())),
                        Stream.of(new Line(words("list.elsewhere"), list.elsewhere())))
                .flatMap(lines -> lines);
    }

    private byte[] page(HandoverList list) {
        PrintedPage page =
                new PrintedPage(RequestLanguage.now(), list.petition().title());
        page.written("h1", list.petition().text().language(), list.petition().title());
        list.petition()
                .text()
                .addressees()
                .forEach(one -> page.written("p", list.petition().text().language(), one));
        page.line("p", text.of(BUNDLE, "list.made", list.petition().ownerName(), when.minute(list.at())));
        page.line("p", words("report.fingerprint") + " " + list.petition().fingerprint());
        page.line("p", words("list.reference") + " " + list.reference());
        page.table(
                List.of(words("list.from"), words("list.number")),
                numbers(list)
                        .map(line -> List.of(line.words(), number(line.number())))
                        .toList());
        page.line("p", words("list.steps"));
        if (list.content() != HandoverContent.COUNTS) {
            page.line("h2", words("content." + list.content()));
            page.line("p", words("list.people"));
            page.table(
                    List.of(words("list.name"), words("list.country")),
                    list.people().stream()
                            .map(one -> List.of(one.name(), country(one.country())))
                            .toList());
        }
        return page.bytes();
    }

    private byte[] paper(HandoverList list) {
        ProcessorBudget budget = ProcessorBudget.of(ProcessorBudget.OF_A_FILE);
        try (PdfList paper = new PdfList(RequestLanguage.now(), list.petition().title(), budget)) {
            paper.words(Size.TITLE, list.petition().title());
            if (list.part().isOneOfSeveral()) {
                paper.words(Size.HEADING, part(list.part()));
            }
            list.petition().text().addressees().forEach(one -> paper.words(Size.BODY, one));
            paper.words(Size.BODY, text.of(BUNDLE, "list.made", list.petition().ownerName(), when.minute(list.at())));
            paper.words(
                    Size.SMALL,
                    words("report.fingerprint") + " " + list.petition().fingerprint());
            paper.words(Size.SMALL, words("list.reference") + " " + list.reference());
            if (list.part().number() == 1) {
                numbers(list).forEach(line -> paper.row(line.words(), number(line.number())));
                paper.gap();
                paper.words(Size.SMALL, words("list.steps"));
            }
            if (list.content().isPersonal()) {
                people(paper, list);
            }
            int pages = paper.pages();
            return paper.bytes(number -> foot(list.part(), number, pages));
        }
    }

    private void people(PdfList paper, HandoverList list) {
        paper.gap();
        paper.words(Size.HEADING, words("content." + list.content()));
        paper.words(Size.SMALL, words("list.people"));
        long number = list.part().first();
        for (HandoverList.Entry one : list.people()) {
            paper.person(number(number), one.name(), country(one.country()));
            number++;
        }
        if (paper.hasNamesInLatin()) {
            paper.gap();
            paper.words(Size.SMALL, words("list.latin"));
        }
    }

    private String foot(HandoverPart part, int page, int pages) {
        String words = text.of(BUNDLE, "list.page", page, pages);
        return part.isOneOfSeveral() ? part(part) + " · " + words : words;
    }

    private String part(HandoverPart part) {
        return text.of(BUNDLE, "list.part", part.number(), part.of());
    }

    private String number(long number) {
        return text.of(BUNDLE, "number", number);
    }

    private String country(String code) {
        if (named.isEmpty()) {
            countries.all("").forEach(one -> named.put(one.value(), one.label()));
        }
        return named.getOrDefault(code, code);
    }

    private String words(String key) {
        return text.of(BUNDLE, key);
    }
}
