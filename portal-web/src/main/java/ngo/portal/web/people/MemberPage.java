package ngo.portal.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.people.PeopleService;
import ngo.portal.ejb.people.PeopleService.MemberView;
import ngo.portal.ejb.people.RequestedRole;
import ngo.portal.ejb.people.RoleService;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;

/** One person: their roles with terms and limits, and the removal from the organisation. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    private static final int MAX_STATEMENTS = 100;

    @Inject
    private PeopleOrganisation place;

    @Inject
    private PeopleService people;

    @Inject
    private RoleService roles;

    @Inject
    private StatementService statements;

    @Inject
    private Text text;

    private String subject = "";
    private String reason = "";
    private ColleagueRow person = new ColleagueRow("", "", "", List.of());
    private List<RoleLine> lines = List.of();
    private List<Option> documents = List.of();
    private boolean removable;

    public void load() {
        MemberView view = people.view(place.getAlias(), subject);
        person = view.person();
        removable = view.removable();
        lines = Arrays.stream(MemberRole.values())
                .filter(view.grantable()::contains)
                .map(role -> new RoleLine(person, role))
                .toList();
        documents = place.isOffice() ? List.of() : offered();
    }

    /** The newest statements; one to which a role is limited already is among them. */
    private List<Option> offered() {
        List<Option> offered = new ArrayList<>(statements.rows(Slice.first(MAX_STATEMENTS)).items().stream()
                .map(row -> new Option(row.id().toString(), row.title(), false))
                .toList());
        lines.stream()
                .map(RoleLine::getDocument)
                .filter(id -> !id.isEmpty()
                        && offered.stream().noneMatch(one -> one.value().equals(id)))
                .distinct()
                .forEach(id -> offered.add(new Option(id, text.of("people", "member.olderStatement"), false)));
        return offered;
    }

    public void save() {
        roles.change(place.getAlias(), subject, wishes(), reason);
        text.said("people", "rolesChanged", person.name());
        Redirects.to(place.getPath());
    }

    /** Roles that the form does not show stay as they are. */
    private List<RequestedRole> wishes() {
        Stream<RequestedRole> shown = lines.stream().filter(RoleLine::isHeld).map(RoleLine::wish);
        Stream<RequestedRole> others = person.roles().stream()
                .filter(held -> held.isActive() && lines.stream().noneMatch(line -> line.getRole() == held.role()))
                .map(RequestedRole::of);
        return Stream.concat(shown, others).toList();
    }

    public void remove() {
        people.remove(place.getAlias(), subject);
        text.said("people", "removed", person.name());
        Redirects.to(place.getPath());
    }

    public ColleagueRow getPerson() {
        return person;
    }

    public String getPath() {
        return place.getPath() + "/" + subject;
    }

    public List<RoleLine> getLines() {
        return lines;
    }

    public boolean isRemovable() {
        return removable;
    }

    public List<Option> getDocuments() {
        return documents;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
