package ngo.portal.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.people.InvitationService;
import ngo.portal.ejb.people.PeopleService;
import ngo.portal.persistence.outbox.OutboxCommandRow;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.Text;

/** Who belongs to an organisation, and who was asked to. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

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

    private List<ColleagueRow> members = List.of();
    private List<InvitationRow> rows = List.of();
    private List<OutboxCommandRow> underway = List.of();

    public void load() {
        members = people.members(place.getAlias());
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
        return members;
    }

    public List<InvitationRow> getInvitations() {
        return rows;
    }

    /** What was asked of Keycloak about people and is not done. */
    public List<String> getUnderway() {
        return underway.stream()
                .map(row -> words.command(row, name(row.subject())))
                .toList();
    }

    private String name(String subject) {
        return members.stream()
                .filter(member -> member.subject().equals(subject))
                .map(ColleagueRow::name)
                .findFirst()
                .orElse(text.of("people", "errand.somebody"));
    }
}
