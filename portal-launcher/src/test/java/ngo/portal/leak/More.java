package ngo.portal.leak;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Much more of everything, where those do not see it who only read the plan: in old sections and in new ones. */
final class More {

    private static final List<String> HIDDEN = List.of("NAMED", "ORGANISATION", "ME");
    private static final List<String> HEADINGS = List.of("ALLIES", "MESSAGES", "RESOURCES");
    private static final int MANY = 6;

    private final Planted plan;
    private final Superuser superuser;
    private final Words words = new Words();

    private More(Planted plan, Superuser superuser) {
        this.plan = plan;
        this.superuser = superuser;
    }

    /** While the plan is written on: sections, texts and all that hangs in them. */
    static void written(Planted plan, Superuser superuser) throws SQLException {
        More more = new More(plan, superuser);
        more.write();
        more.record(Planted.soon());
    }

    /** While it is carried out: what is promised, and what is said. */
    static void recorded(Planted plan, Superuser superuser) throws SQLException {
        new More(plan, superuser).record(Planted.soon().plusYears(1));
    }

    private void write() {
        String old = HIDDEN.stream()
                .map(level -> "{\"id\": \"%s\", \"text\": \"<p>More</p>\"}"
                        .formatted(plan.whole().section(level)))
                .collect(Collectors.joining(","));
        String made = IntStream.range(0, HIDDEN.size())
                .mapToObj(i ->
                        "{\"heading\": \"%s\", \"level\": \"%s\", \"title\": \"More\", \"text\": \"<p>More</p>\"%s}"
                                .formatted(
                                        HEADINGS.get(i),
                                        HIDDEN.get(i),
                                        HIDDEN.get(i).equals("NAMED") ? ", \"with\": [\"awid\"]" : ""))
                .collect(Collectors.joining(","));
        plan.put("{\"sections\": [" + old + "," + made + "]}");
        plan.put("{\"objectives\": [%s], \"recommendations\": [%s], \"activities\": [%s]}"
                .formatted(
                        kept("objectives", "{\"heading\": \"%s\", \"text\": \"More\"}"),
                        kept("recommendations", "{\"heading\": \"%s\", \"text\": \"More\", \"addressee\": \"More\"}"),
                        kept("activities", "{\"heading\": \"%s\", \"title\": \"More\", \"organisation\": \"fidh\"}")));
    }

    /** Those that are there, and many new ones under headings whose sections are hidden. */
    private String kept(String list, String one) {
        List<String> headings = Stream.concat(HEADINGS.stream(), HIDDEN.stream().map(PlantedPlanContent.LEVELS::get))
                .toList();
        return Stream.concat(
                        plan.ids(list).stream().map(id -> "{\"id\": \"" + id + "\"}"),
                        headings.stream().flatMap(heading -> Stream.generate(() -> one.formatted(heading))
                                .limit(MANY)))
                .collect(Collectors.joining(","));
    }

    private void record(LocalDate reported) throws SQLException {
        for (String level : HIDDEN) {
            String section = plan.whole().section(level);
            plan.done(
                    Planted.WRITER,
                    "commitments",
                    "{\"section\": \"%s\", \"addressee\": \"More\", \"text\": \"More\", \"announcedOn\": \"2026-02-01\", \"evidence\": \"More\"}"
                            .formatted(section));
            plan.done(
                    Planted.WRITER,
                    "risks",
                    "{\"section\": \"%s\", \"threat\": \"More\", \"exposed\": \"More\"}".formatted(section));
            superuser.run("delete from document_draft where section_id = '" + section + "'");
            Talk.about(section, level, words).plant(superuser);
        }
        for (String schedule : plan.whole().hiddenSchedules()) {
            plan.done(
                    Planted.WRITER,
                    "reports",
                    "{\"schedule\": \"%s\", \"dueOn\": \"%s\", \"text\": \"More\"}".formatted(schedule, reported));
        }
    }
}
