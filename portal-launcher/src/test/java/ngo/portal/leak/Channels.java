package ngo.portal.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.matrix.Promised;

/** Every address at which a plan could show: all pages and all calls that are promised, and what is asked of them. */
final class Channels {

    private static final String API = "/api/v1";

    /** Where alone the first words of a section show. */
    private static final String EARLIER = "&from=1&to=2";

    /** What belongs to a plan, by the word before its id in an address. */
    private static final List<String> RECORDS =
            List.of("sections", "objectives", "recommendations", "activities", "commitments");

    /** The person whose pages represent those of all others. */
    private static final Map<String, String> OTHERS = Map.of(
            "/organisations/{}", "/organisations/fidh",
            "/en/organisations/{}", "/en/organisations/fidh",
            "/admin/organisations/{}", "/admin/organisations/fidh",
            "/api/v1/organisations/{}", "/api/v1/organisations/fidh");

    /** Lists, filters and files; a page of its own has each of them already. */
    private static final List<String> ASKED = List.of(
            "/plans?whose=OURS",
            "/plans?whose=OTHERS",
            "/plans?state=SHARED",
            "/plans?state=ACTIVE",
            "/approvals?show=ALL",
            "/decisions/log.csv",
            "/admin/audit.csv",
            "/admin/audit.jsonl",
            "/feeds/statements.en.atom",
            "/feeds/plans.en.atom",
            "/sitemap.xml",
            API + "/plans?size=100",
            API + "/audit?size=100",
            API + "/notifications?size=100",
            API + "/public/plans?size=100",
            "/search?q={mark}");

    private static final Pattern WRITING =
            Pattern.compile("/(?:new|edit|steps|levels|order|share|review|take|change[^/]*"
                    + "|(?:sections|objectives|recommendations|activities|commitments)/[0-9a-f-]{36})$");

    /** Of the addresses that name no plan, those at which a plan shows when nothing is wrong. */
    private static final Set<String> LISTS = Set.of(
            "/dashboard",
            "/calendar",
            "/plans",
            "/approvals",
            "/decisions",
            "/decisions/log.csv",
            "/notifications",
            "/en/",
            "/en/plans",
            "/feeds/plans.en.atom",
            "/sitemap.xml",
            API + "/plans?size=100",
            API + "/notifications?size=100",
            API + "/public/plans?size=100",
            "/search?q={mark}");

    /** What is asked about one plan. */
    private static final List<String> OF_PLAN = List.of(
            "/activities?view=board",
            "/activities?view=timeline",
            "/activities?state=PLANNED",
            "/activities?responsible=fidh",
            "/activities?overdue=true",
            "/activities?section={sections}",
            "/activities/change?state=PLANNED",
            "/recommendations?to=DONOR",
            "/progress?report={reports}",
            "/power-map?record={targets}",
            "/risks?record={risks}",
            "/preview?as=awid",
            "/preview?as=rsf",
            "/preview?as=omct",
            "/versions?section={sections}",
            "/versions?section={sections}" + EARLIER,
            "/versions?section={sections}&from=2&to=3",
            "/versions?from={sections}:1&to={sections}:2",
            "/discussion?section={sections}",
            "/amendments?section={sections}");

    private final Addressed plan;
    private final String mark;

    /** A plan, as far as addresses name it. */
    interface Addressed {

        String id();

        /** The readable part of its public address. */
        String slug();

        /** The ids of what hangs in it, by the name of the list in its document. */
        List<String> ids(String list);
    }

    /**
     * Those of one plan.
     *
     * @param mark something to search for
     */
    Channels(Addressed plan, String mark) {
        this.plan = plan;
        this.mark = mark;
    }

    List<String> addresses() {
        return Stream.of(
                        promised().flatMap(this::filled),
                        ASKED.stream().map(address -> address.replace("{mark}", mark)),
                        OF_PLAN.stream().flatMap(address -> each("/plans/" + plan.id() + address)),
                        Stream.of("awid", "rsf", "omct")
                                .map(reader -> API + "/plans/" + plan.id() + "/preview?as=" + reader))
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    /** The lists, and every way to read this plan, without what names one of these ids of it; who may write, the role matrix says. */
    List<String> core(List<String> left) {
        return addresses().stream()
                .filter(address -> namesThePlan(address)
                        ? !WRITING.matcher(address).find()
                        : LISTS.contains(address.replace(mark, "{mark}")))
                .filter(address -> address.endsWith(EARLIER) || left.stream().noneMatch(address::contains))
                .toList();
    }

    boolean namesThePlan(String address) {
        return address.contains(plan.id()) || address.contains(plan.slug());
    }

    /** Only the pages of this plan, for its readers and for the public. */
    List<String> pages() {
        return Stream.concat(
                        promised().flatMap(this::filled),
                        OF_PLAN.stream().flatMap(address -> each("/plans/" + plan.id() + address)))
                .filter(address -> address.startsWith("/plans/" + plan.id()) || address.endsWith(plan.slug()))
                .filter(address -> !address.startsWith(API))
                .distinct()
                .toList();
    }

    /** Whether there is such a page, which another part of the portal may not have yet. */
    static boolean has(String page) {
        return promised().anyMatch(page::equals);
    }

    private static Stream<String> promised() {
        try {
            return Promised.calls().stream()
                    .filter(call -> call.startsWith("PAGE ") || call.startsWith("GET "))
                    .map(call -> call.replaceFirst("^[A-Z]+ ", "").replaceAll("\\{[^}]*}", "{}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> filled(String address) {
        String known = address.replaceFirst("^((?:/api/v1)?/plans)/\\{}", "$1/" + plan.id())
                .replaceFirst("/(en|public)/plans/\\{}", "/$1/plans/" + plan.slug());
        for (String kind : RECORDS) {
            known = known.replace("/" + kind + "/{}", "/" + kind + "/{" + kind + "}");
        }
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            known = known.startsWith(other.getKey()) ? known.replace(other.getKey(), other.getValue()) : known;
        }
        return each(known).filter(whole -> !whole.contains("{"));
    }

    /** Once for each record of the kind that the address names; as it is where it names none. */
    private Stream<String> each(String address) {
        int at = address.indexOf('{');
        int end = address.indexOf('}');
        if (at < 0 || end == at + 1) {
            return Stream.of(address);
        }
        String kind = address.substring(at + 1, end);
        return plan.ids(kind).stream().map(id -> address.replace("{" + kind + "}", id));
    }
}
