package ngo.portal.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.people.InvitationService;
import ngo.portal.ejb.people.PeopleService;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.outbox.OutboxCommandRow;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.Picker;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Query;
import org.jspecify.annotations.Nullable;

/** The people of an organisation, and its open invitations. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

    private static final int PEOPLE_PER_PAGE = 50;

    @Inject
    private PeopleOrganisation place;

    @Inject
    private PeopleService people;

    @Inject
    private InvitationService invitations;

    @Inject
    private PeopleWords words;

    @Inject
    private Text text;

    private String search = "";
    private String role = "";
    private String after = "";
    private Slice.Part<ColleagueRow> members = new Slice.Part<>(List.of(), null);
    private List<InvitationRow> rows = List.of();
    private List<OutboxCommandRow> underway = List.of();

    public void load() {
        search = Picker.words(search);
        members = people.find(
                place.getAlias(), new ColleagueQuery(search, getWanted(), Set.of(), after, PEOPLE_PER_PAGE));
        rows = invitations.rows(place.getAlias());
        underway = people.underway(place.getAlias());
    }

    public void sendAgain(UUID id) {
        invitations.sendAgain(place.getAlias(), id);
        text.said("people", "sentAgain");
        Redirects.to(place.getPath());
    }

    public void takeBack(UUID id) {
        invitations.takeBack(place.getAlias(), id);
        text.said("people", "takenBack");
        Redirects.to(place.getPath());
    }

    public List<ColleagueRow> getMembers() {
        return members.items();
    }

    /** Those who have one of these roles; nothing where everybody is shown. */
    private Set<MemberRole> getWanted() {
        return Arrays.stream(MemberRole.values())
                .filter(one -> one.name().equals(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Option> getRoles() {
        return Arrays.stream(MemberRole.values())
                .map(one -> new Option(one.name(), words.role(one), one.name().equals(role)))
                .toList();
    }

    /** Whether fewer are shown than there are. */
    public boolean isNarrow() {
        return !search.isEmpty() || !getWanted().isEmpty() || !after.isEmpty();
    }

    /** The address of the people who follow; empty at the end. */
    public String getMore() {
        return members.next() == null
                ? ""
                : Query.at(place.getPath())
                        .and("q", search)
                        .and("role", role)
                        .and("after", members.next())
                        .address();
    }

    public List<InvitationRow> getInvitations() {
        return rows;
    }

    /** Pending commands to Keycloak about people. */
    public List<String> getUnderway() {
        return underway.stream()
                .map(row -> words.command(row, name(row.subject())))
                .toList();
    }

    private String name(String subject) {
        return members.items().stream()
                .filter(member -> member.subject().equals(subject))
                .map(ColleagueRow::name)
                .findFirst()
                .orElse(text.of("people", "errand.somebody"));
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role == null ? "" : role;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
