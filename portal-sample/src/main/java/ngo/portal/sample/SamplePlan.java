package ngo.portal.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanForm;
import ngo.portal.ejb.plan.records.CommitmentForm;
import ngo.portal.ejb.plan.records.EvidenceForm;
import ngo.portal.ejb.plan.records.ObjectiveForm;
import ngo.portal.ejb.plan.records.RecommendationForm;
import ngo.portal.ejb.plan.records.RiskForm;
import ngo.portal.ejb.plan.records.TargetForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.plan.records.Degree;
import ngo.portal.persistence.plan.records.Stance;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Section;
import org.jspecify.annotations.Nullable;

/** The texts of a sample plan. Days are counted from the day on which the sample data are created. */
public record SamplePlan(Properties words) {

    /** A section with its level, and the aliases of organisations if it is for named organisations. */
    public record Part(Heading heading, String html, Level level, List<String> with) {}

    /**
     * An activity.
     *
     * @param responsible alias of an organisation; empty if it can be taken
     * @param aims words of the objectives and recommendations that it serves
     * @param state its current state
     */
    public record Deed(
            Heading in, String title, String responsible, int from, int to, List<String> aims, ActivityState state) {}

    /** A commitment, and the evidence of its current state. */
    public record Promise(CommitmentForm form, EvidenceForm announced, CommitmentState state, EvidenceForm shown) {}

    /** An organisation's report on an activity. */
    public record Account(String about, String by, String text) {}

    static SamplePlan of(Properties words) {
        return new SamplePlan(words);
    }

    String title() {
        return words.getProperty("title");
    }

    PlanForm head(LocalDate today) {
        PlanForm form = new PlanForm();
        form.setTitle(title());
        form.setGoal(words.getProperty("goal"));
        form.setScope(words.getProperty("scope"));
        form.setStartsOn(day(today, "starts"));
        form.setEndsOn(day(today, "ends"));
        return form;
    }

    List<Part> parts() {
        return Stream.of(Heading.values())
                .filter(heading -> words.containsKey(heading.name()))
                .map(this::part)
                .toList();
    }

    private Part part(Heading heading) {
        String[] level =
                words.getProperty("level." + heading, Level.ORGANISATION.name()).split(" ", -1);
        return new Part(
                heading,
                words.getProperty(heading.name()),
                Level.valueOf(level[0]),
                Arrays.stream(level).skip(1).toList());
    }

    /** The public text of the plan, with the words of a file that has the same parts in another language. */
    DocumentText inPublic(Properties translated, String language) {
        Stream<Section> aim = Stream.of(section(Html.fromPlain(translated.getProperty("goal"))));
        Stream<Section> open = parts().stream()
                .filter(part -> part.level() == Level.PUBLIC)
                .map(part -> section(translated.getProperty(part.heading().name())));
        return new DocumentText(
                translated.getProperty("title"),
                language,
                List.of(),
                Stream.concat(aim, open).toList());
    }

    private static Section section(String html) {
        return new Section(UUID.randomUUID(), "", html);
    }

    List<ObjectiveForm> objectives(LocalDate today) {
        return each("objectives", key -> {
            ObjectiveForm form = new ObjectiveForm();
            form.setText(words.getProperty(key));
            form.setIndicator(words.getProperty(key + ".indicator"));
            form.setBaseline(words.getProperty(key + ".baseline"));
            form.setTarget(words.getProperty(key + ".target"));
            form.setDueOn(day(today, key + ".due"));
            return form;
        });
    }

    List<RecommendationForm> recommendations() {
        return each("recommendations", key -> {
            RecommendationForm form = new RecommendationForm();
            form.setText(words.getProperty(key));
            form.setAddresseeType(AddresseeType.valueOf(words.getProperty(key + ".type")));
            form.setAddressee(words.getProperty(key + ".to"));
            form.setCites(list(key + ".cites").stream()
                    .map(article -> new Citation("UNDHRD", Integer.parseInt(article)))
                    .toList());
            return form;
        });
    }

    List<Deed> deeds() {
        return each(
                "deeds",
                key -> new Deed(
                        Heading.valueOf(words.getProperty(key + ".in", Heading.ACTIONS.name())),
                        words.getProperty(key),
                        words.getProperty(key + ".by", ""),
                        Integer.parseInt(words.getProperty(key + ".from")),
                        Integer.parseInt(words.getProperty(key + ".to")),
                        list(key + ".for").stream().map(words::getProperty).toList(),
                        ActivityState.valueOf(words.getProperty(key + ".state", ActivityState.PLANNED.name()))));
    }

    List<Promise> promises(LocalDate today) {
        return each("promises", key -> {
            CommitmentForm form = new CommitmentForm();
            form.setAddresseeType(AddresseeType.valueOf(words.getProperty(key + ".type")));
            form.setAddressee(words.getProperty(key + ".to"));
            form.setText(words.getProperty(key));
            form.setAnnouncedOn(today.minusDays(Integer.parseInt(words.getProperty(key + ".before"))));
            form.setFollowUpOn(today.plusDays(Integer.parseInt(words.getProperty(key + ".after"))));
            return new Promise(
                    form,
                    evidence(key + ".announced"),
                    CommitmentState.valueOf(words.getProperty(key + ".state", CommitmentState.ANNOUNCED.name())),
                    evidence(key + ".shown"));
        });
    }

    private EvidenceForm evidence(String key) {
        return new EvidenceForm(words.getProperty(key, ""), words.getProperty(key + ".source", ""));
    }

    List<RiskForm> risks() {
        return each("risks", key -> {
            RiskForm form = new RiskForm();
            form.setThreat(words.getProperty(key));
            form.setExposed(words.getProperty(key + ".exposed"));
            form.setLikelihood(Degree.valueOf(words.getProperty(key + ".likelihood")));
            form.setImpact(Degree.valueOf(words.getProperty(key + ".impact")));
            form.setMitigation(words.getProperty(key + ".mitigation"));
            return form;
        });
    }

    List<TargetForm> targets() {
        return each("targets", key -> {
            TargetForm form = new TargetForm();
            form.setName(words.getProperty(key));
            form.setStance(Stance.valueOf(words.getProperty(key + ".stance")));
            form.setInfluencePath(words.getProperty(key + ".path"));
            return form;
        });
    }

    List<Account> accounts() {
        return each(
                "accounts",
                key -> new Account(
                        words.getProperty(words.getProperty(key + ".about")),
                        words.getProperty(key + ".by"),
                        words.getProperty(key)));
    }

    private <T> List<T> each(String list, Function<String, T> read) {
        return list(list).stream().map(read).toList();
    }

    private List<String> list(String key) {
        return Arrays.stream(words.getProperty(key, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private @Nullable LocalDate day(LocalDate today, String key) {
        return words.containsKey(key) ? today.plusDays(Integer.parseInt(words.getProperty(key))) : null;
    }
}
