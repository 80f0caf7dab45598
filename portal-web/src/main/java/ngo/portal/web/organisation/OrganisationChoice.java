package ngo.portal.web.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.shared.RequestLanguage;

/** A picker of active organisations; it stores their aliases. */
@Dependent
public class OrganisationChoice extends Picker {

    @Inject
    private DirectoryService directory;

    @Inject
    private Address address;

    private final Map<String, UUID> ids = new HashMap<>();

    private final Map<String, String> shortNames = new HashMap<>();

    private Set<UUID> letIn = Set.of();

    private String besides = "";

    private boolean includingInactive;

    private boolean everybody;

    /** Everybody but this one is offered: the owner has its document anyhow. */
    public void offer(String without) {
        besides = without;
        offer(true, List.of());
    }

    /** No more than one is picked. */
    public void offerOne(String picked) {
        offer(false, List.of(picked));
    }

    /** The same among all of the directory, whether they take part now or not. */
    public void offerOneOfAll() {
        includingInactive = true;
        offer(false, List.of());
    }

    @Override
    protected List<Offer> search(String given, int most) {
        return directory.find(DirectoryServlet.query(given, includingInactive, most)).items().stream()
                .filter(line -> !isLeftOut(line.alias()))
                .map(this::offer)
                .toList();
    }

    @Override
    protected List<Offer> known(Collection<String> values) {
        return directory.named(values, RequestLanguage.now().tag()).stream()
                .map(this::offer)
                .toList();
    }

    private Offer offer(DirectoryLine line) {
        ids.put(line.alias(), line.id());
        shortNames.put(line.alias(), line.shortName());
        return new Offer(line.alias(), line.label());
    }

    @Override
    protected boolean isLeftOut(String value) {
        return value.equals(besides);
    }

    @Override
    public String getEndpoint() {
        String narrowed = besides.isEmpty() ? "" : "?besides=" + besides;
        return address.of(DirectoryServlet.ADDRESS + (includingInactive ? "?all=yes" : narrowed));
    }

    /** Sets the organisations that already have the document, whatever the present choice is. */
    public void letIn(Collection<UUID> organisations) {
        letIn = Set.copyOf(organisations);
    }

    /** Whether it has the document already. */
    @Override
    public boolean has(String alias) {
        return ids.containsKey(alias) && letIn.contains(ids.get(alias));
    }

    /** Those of the picked ones that have the document already, or those that have not, by their short names. */
    public List<String> tickedNames(boolean having) {
        return ticked().stream()
                .filter(alias -> has(alias) == having)
                .map(alias -> shortNames.getOrDefault(alias, alias))
                .toList();
    }

    /** All of them or those that are picked; none where nobody is. */
    public Optional<Circle> circle() {
        if (everybody) {
            return Optional.of(Circle.everybody());
        }
        return Optional.of(ticked()).filter(with -> !with.isEmpty()).map(Circle::of);
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean everybody) {
        this.everybody = everybody;
    }
}
