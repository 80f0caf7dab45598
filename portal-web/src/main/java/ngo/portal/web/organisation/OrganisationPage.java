package ngo.portal.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.listing.Query;
import org.jspecify.annotations.Nullable;

/** The organisation that the reader acts for: its entry in the directory and the roles of its people. */
@Named
@RequestScoped
public class OrganisationPage {

    private static final String ADDRESS = "/organisation";
    private static final int PEOPLE_PER_PAGE = 50;

    @Inject
    private OrganisationService organisations;

    private @Nullable OrganisationRow own;
    private List<Colleague> colleagues = List.of();
    private String search = "";
    private String after = "";
    private String next = "";

    /** A person with their roles in a fixed order. */
    public record Colleague(String name, String email, List<MemberRole> roles) {

        static Colleague of(MemberRow row) {
            return new Colleague(
                    row.name(), row.email(), row.roles().stream().sorted().toList());
        }
    }

    public void load() {
        own = organisations.own();
        search = Picker.words(search);
        Slice.Part<MemberRow> part = organisations.colleagues(ColleagueQuery.of(search, after, PEOPLE_PER_PAGE));
        colleagues = part.items().stream().map(Colleague::of).toList();
        next = part.next() == null ? "" : part.next();
    }

    public OrganisationRow getOwn() {
        if (own == null) {
            throw new NotFound();
        }
        return own;
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }

    /** Whether there are more people than one page shows, so that a search is offered; the total is not counted. */
    public boolean isSearchable() {
        return !next.isEmpty() || !after.isEmpty() || !search.isEmpty();
    }

    /** How many there are, where all of them are shown. */
    public String getCount() {
        return isSearchable() ? "" : String.valueOf(colleagues.size());
    }

    /** The address of the people who follow; empty at the end. */
    public String getMore() {
        return next.isEmpty()
                ? ""
                : Query.at(ADDRESS).and("q", search).and("after", next).address() + "#people";
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
