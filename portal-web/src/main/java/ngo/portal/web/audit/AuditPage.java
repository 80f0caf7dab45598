package ngo.portal.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.audit.ChainRow;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.organisation.OrganisationOptions;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.Zones;

/** The audit trail, the newest entries first. All filters are in the address, so that it can be shared. */
@Named
@RequestScoped
public class AuditPage {

    static final String ADDRESS = "/admin/audit";

    private static final int PAGE_SIZE = 30;

    @Inject
    private AuditService trail;

    @Inject
    private AuditWords words;

    @Inject
    private Text text;

    @Inject
    private Zones zones;

    private AuditQuery query = AuditQuery.of(name -> null);
    private OrganisationOptions organisations = OrganisationOptions.NONE;
    private boolean several;
    private Slice.Part<AuditRow> part = new Slice.Part<>(List.of(), null);
    private List<ChainRow> chains = List.of();
    private boolean beginning = true;

    public void load() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        query = AuditQuery.ofReader(given::get);
        AuditFilter filter = query.filter(trail::organisation);
        several = trail.readsSeveral();
        if (several) {
            organisations = OrganisationOptions.of(
                    given.get("named"),
                    query.organisation(),
                    OrganisationOptions.EVERYBODY,
                    this::called,
                    trail::organisations);
        }
        String after = given.getOrDefault("after", "");
        beginning = after.isEmpty();
        part = trail.rows(filter, Slice.from(after, PAGE_SIZE));
        chains = given.containsKey("check") ? trail.check(filter.organisation()) : List.of();
    }

    public AuditQuery getQuery() {
        return query;
    }

    public List<AuditRow> getRows() {
        return part.items();
    }

    public List<ChainRow> getChains() {
        return chains;
    }

    public boolean isBeginning() {
        return beginning;
    }

    /** Whether the reader may read several trails, so that each line names its organisation. */
    public boolean isSeveral() {
        return several;
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        return part.next() == null ? "" : with("after=" + part.next());
    }

    public String getCheck() {
        return with("check=true");
    }

    /** The address of the same entries as a file. */
    public String file(String ending) {
        return ADDRESS + "." + ending + (query.address().isEmpty() ? "" : "?" + query.address());
    }

    public String by(AuditRow row) {
        return ADDRESS + "?" + query.byActor(row.actor()).address();
    }

    public String about(AuditRow row) {
        return ADDRESS + "?" + query.aboutObject(row.object()).address();
    }

    private String with(String further) {
        return ADDRESS + "?" + (query.address().isEmpty() ? "" : query.address() + "&") + further;
    }

    private String called(String alias) {
        return trail.organisation(alias).map(OrganisationRow::name).orElse(alias);
    }

    public OrganisationOptions getOrganisations() {
        return organisations;
    }

    public List<Option> getActors() {
        return options(trail.people().stream().map(row -> new Option(row.subject(), row.name(), false)), query.actor());
    }

    public List<Option> getActs() {
        return options(named(words.acts(), words::act), query.act());
    }

    public List<Option> getKinds() {
        return options(named(text.endings("audit", "kind."), words::kind), query.kind());
    }

    public List<Option> getZones() {
        return options(zones.getAll().stream().map(zone -> new Option(zone, zone, false)), query.zone());
    }

    private static Stream<Option> named(Stream<String> names, UnaryOperator<String> label) {
        return names.map(name -> new Option(name, label.apply(name), false))
                .sorted(Comparator.comparing(Option::label));
    }

    /**
     * The list of choices contains the current value of the filter even if it is not offered otherwise, as when a link leads to the entries of
     * one person.
     */
    private List<Option> options(Stream<Option> offered, String chosen) {
        List<Option> options = new ArrayList<>(offered.map(one -> one.value().equals(chosen) ? chosen(one) : one)
                .toList());
        if (!chosen.isEmpty() && options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(chosen, asSeen(chosen), true));
        }
        return options;
    }

    private static Option chosen(Option one) {
        return new Option(one.value(), one.label(), true);
    }

    private String asSeen(String actor) {
        return part.items().stream()
                .filter(row -> row.actor().equals(actor))
                .map(words::who)
                .findFirst()
                .orElse(actor);
    }
}
