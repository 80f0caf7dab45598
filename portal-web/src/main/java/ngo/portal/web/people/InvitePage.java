package ngo.portal.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.ejb.people.InvitationService;
import ngo.portal.ejb.people.InviteForm;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for inviting a person. The coalition office invites only administrators. */
@Named
@ViewScoped
public class InvitePage implements Serializable {

    @Inject
    private PeopleOrganisation place;

    @Inject
    private InvitationService invitations;

    @Inject
    private Text text;

    private final InviteForm form = new InviteForm();

    private List<String> all = List.of();
    private List<String> roles = List.of(MemberRole.MEMBER.name());
    private @Nullable LocalDate lastDay;

    /** The default language is that of the inviting person. */
    @PostConstruct
    void begin() {
        form.setLanguage(RequestLanguage.now().tag());
    }

    /** Restricts the form to people who may send it. */
    public void load() {
        all = invitations.grantable(place.getAlias()).stream().map(Enum::name).toList();
        if (place.isOffice()) {
            roles = List.of(MemberRole.ADMINISTRATOR.name());
        }
    }

    public void invite() {
        form.setRoles(roles.stream().map(MemberRole::valueOf).collect(Collectors.toSet()));
        form.setUntil(LastDay.end(lastDay));
        invitations.invite(place.getAlias(), form);
        text.said("people", "invited");
        Redirects.to(place.getPath());
    }

    public InviteForm getForm() {
        return form;
    }

    /** The roles that can be given. */
    public List<String> getAll() {
        return all;
    }

    public List<String> getLanguages() {
        return InviteForm.LANGUAGES;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
