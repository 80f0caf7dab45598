package ngo.portal.web.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.LanguagesReady;
import ngo.portal.ejb.dashboard.RecentDocument;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.dashboard.UpcomingMoment;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Fragments;
import ngo.portal.web.shared.Markup;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** The lists of the dashboard and of the calendar, as HTML. */
@Named
@ApplicationScoped
public class DashboardLines {

    @Inject
    private Address address;

    @Inject
    private Fragments fragments;

    @Inject
    private Text text;

    @Inject
    private DateWords when;

    /** What waits for the reader, each with why; the first has the page's main button. */
    public String tasks(List<Task> tasks) {
        Markup html = new Markup();
        for (int i = 0; i < tasks.size(); i++) {
            task(html, tasks.get(i), i == 0);
        }
        return html.toString();
    }

    private void task(Markup html, Task task, boolean first) {
        String page = address.of(Addresses.of(task.link()));
        html.raw("<li><div class=\"what\"><span class=\"verb\"><strong>")
                .text(text.of("dashboard", "verb." + task.kind()))
                .raw("</strong> \u00b7 ")
                .text(text.of("dashboard", "why." + task.kind(), task.by(), task.count()))
                .raw("</span> <a href=\"")
                .text(page)
                .raw("\" dir=\"auto\">")
                .text(task.title())
                .raw("</a> ");
        fragments.deadline(html, when.deadline(task.until(), task.zone()));
        if (!task.note().isEmpty()) {
            html.raw("<p class=\"said\" dir=\"auto\">").text(task.note()).raw("</p>");
        }
        html.raw("</div><a class=\"button ")
                .text(first ? "primary" : "")
                .raw("\" href=\"")
                .text(page)
                .raw("\">")
                .text(text.of("dashboard", "button." + task.kind()))
                .raw("<span class=\"unseen\">")
                .text(text.of("common", "pair.second", task.title()))
                .raw("</span></a></li>");
    }

    /** What was changed last. */
    public String recent(List<RecentDocument> rows, List<LanguagesReady> languages) {
        Map<UUID, LanguagesReady> ready =
                languages.stream().collect(Collectors.toMap(LanguagesReady::document, Function.identity()));
        Markup html = new Markup();
        for (RecentDocument row : rows) {
            html.raw("<li><a href=\"")
                    .text(address.of(Addresses.document(row.kind(), row.id()).orElse("")))
                    .raw("\" dir=\"auto\">")
                    .text(row.title())
                    .raw("</a> ");
            fragments
                    .state(html, row.state())
                    .raw("<p>")
                    .text(text.of("dashboard", "document." + row.kind()))
                    .raw(" \u00b7 ")
                    .text(text.of("dashboard", "recent.pen", row.ownerName(), when.minute(row.changedAt())));
            LanguagesReady one = ready.get(row.id());
            if (one != null) {
                html.raw(" \u00b7 ").text(text.of("dashboard", "recent.languages", one.ready(), one.wanted()));
            }
            html.raw("</p></li>");
        }
        return html.toString();
    }

    /** Moments and deadlines in order of time, each on its day in the zone of the reader; a whole day keeps its own zone. */
    public String due(Dashboard dashboard) {
        Markup html = new Markup();
        Stream.concat(
                        dashboard.ahead().stream().map(this::due),
                        dashboard.tasks().stream().map(this::due))
                .sorted(Comparator.comparing(Due::at))
                .forEach(due -> due(html, due));
        return html.toString();
    }

    /** A moment or the deadline of a task; {@code zone} is the zone of the deadline, {@code leaf} that of the day shown. */
    private record Due(Instant at, String zone, String leaf, String words, String title, Link link) {}

    private Due due(UpcomingMoment one) {
        String leaf = one.day() ? one.zone() : RequestLanguage.zone().getId();
        String words = text.of("dashboard", "kind." + one.kind());
        return new Due(one.at(), one.zone(), leaf, words, one.title(), one.link());
    }

    private Due due(Task task) {
        String here = RequestLanguage.zone().getId();
        String words = text.of("dashboard", "verb." + task.kind());
        return new Due(Objects.requireNonNull(task.until()), task.zone(), here, words, task.title(), task.link());
    }

    private void due(Markup html, Due one) {
        html.raw("<li>");
        leaf(html, one.at(), one.leaf());
        html.raw(" <div><p>")
                .text(one.words())
                .raw("</p><a href=\"")
                .text(address.of(Addresses.of(one.link())))
                .raw("\" dir=\"auto\">")
                .text(one.title())
                .raw("</a> <p>");
        fragments.deadline(html, when.deadline(one.at(), one.zone()));
        html.raw("</p></div></li>");
    }

    /** A leaf of a calendar with the day of a moment in a zone. */
    private void leaf(Markup html, Instant at, String zone) {
        html.raw("<time datetime=\"")
                .text(at)
                .raw("\"><b>")
                .text(when.dayOfMonth(at, zone))
                .raw("</b>")
                .text(when.month(at, zone))
                .raw("</time>");
    }

    /** The days that come, as leaves of a calendar. */
    public String ahead(List<UpcomingMoment> days) {
        Markup html = new Markup();
        for (UpcomingMoment one : days) {
            html.raw("<li>");
            leaf(html, one.at(), one.zone());
            html.raw(" <div><a href=\"")
                    .text(address.of(Addresses.of(one.link())))
                    .raw("\">")
                    .text(text.of("dashboard", "kind." + one.kind()))
                    .raw("</a><p><bdi>")
                    .text(one.title())
                    .raw("</bdi></p>");
            if (!one.day()) {
                html.raw("<p>").text(when.clock(one.at(), one.zone())).raw("</p>");
            }
            html.raw("</div></li>");
        }
        return html.toString();
    }
}
