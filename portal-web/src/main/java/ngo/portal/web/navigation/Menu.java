package ngo.portal.web.navigation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Markup;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.kind.DocumentDescriptor.MenuEntry;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/**
 * The menu, which every page contains twice: on narrow screens behind a button. It is written directly as HTML, which costs least for static
 * parts of a page.
 */
@Named
@ApplicationScoped
public class Menu {

    /**
     * A way to a page.
     *
     * @param section what the page says of itself
     * @param word key of the menu's word for it
     */
    private record Way(String section, String path, String icon, String word) {}

    private static final List<Way> WORK = Stream.of(
                    Stream.of(
                            new Way("dashboard", "/dashboard", "home", "dashboard"),
                            new Way("calendar", "/calendar", "calendar", "calendar")),
                    DocumentDescriptors.all().stream()
                            .flatMap(kind -> kind.menu().stream())
                            .sorted(Comparator.comparingInt(MenuEntry::order))
                            .map(Menu::of),
                    Stream.of(
                            new Way("organisation", "/organisation", "people", "organisation"),
                            new Way("directory", "/organisations", "globe", "directory"),
                            new Way("delegations", "/organisation/delegations", "person", "deputies"),
                            new Way("decisions", "/decisions", "gate", "decisions")))
            .flatMap(ways -> ways)
            .toList();

    private static final List<Way> BEGINNING =
            List.of(new Way("organisation", "/organisation", "people", "organisation"));

    private static final List<Way> OFFICE = List.of(
            new Way("organisations", "/admin/organisations", "gate", "organisations"),
            new Way("everybody", "/admin/people", "people", "people"),
            new Way("roles", "/admin/roles", "person", "roles"),
            new Way("clients", "/admin/clients", "lock", "clients"),
            new Way("system", "/admin/system", "link", "system"),
            new Way("break-glass", "/admin/break-glass", "seal", "breakGlass"));

    private static final List<Way> LEAD = List.of(new Way("approvals", "/approvals", "seal", "approvals"));

    private static final List<Way> CONTROL = List.of(new Way("audit", "/admin/audit", "link", "audit"));

    private static Way of(MenuEntry entry) {
        return new Way(entry.section(), entry.path(), entry.icon(), entry.word());
    }

    @Inject
    private Caller caller;

    @Inject
    private Address address;

    @Inject
    private Text text;

    /** The menu as HTML, for a page in this section. */
    public String of(String section) {
        Markup html = new Markup();
        if (caller.isReading()) {
            list(html, section, WORK);
        }
        if (caller.isFounding()) {
            list(html, section, BEGINNING);
        }
        if (caller.isOffice()) {
            title(html, "menu.office");
            list(html, section, OFFICE);
        }
        if (caller.isLead()) {
            title(html, "menu.lead");
            list(html, section, LEAD);
        }
        if (caller.isReadingTrails()) {
            title(html, "menu.control");
            list(html, section, CONTROL);
        }
        title(html, "menu.public");
        html.raw("<ul class=\"menu\" role=\"list\"><li><a href=\"/")
                .text(address.getLanguage())
                .raw("/newsroom\">");
        return html.icon("globe")
                .text(text.of("common", "menu.newsroom"))
                .raw("</a></li></ul>")
                .toString();
    }

    private void title(Markup html, String word) {
        html.raw("<p class=\"menu-title\">").text(text.of("common", word)).raw("</p>");
    }

    private void list(Markup html, String section, List<Way> ways) {
        html.raw("<ul class=\"menu\" role=\"list\">");
        for (Way way : ways) {
            html.raw("<li><a href=\"")
                    .text(address.of(way.path()))
                    .raw("\" aria-current=\"")
                    .text(way.section().equals(section) ? "page" : "false")
                    .raw("\">")
                    .icon(way.icon())
                    .text(text.of("common", "menu." + way.word()))
                    .raw("</a></li>");
        }
        html.raw("</ul>");
    }
}
