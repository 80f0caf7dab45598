package ngo.portal.ejb.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.EmailAddress;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.persistence.people.MandateRow;
import ngo.portal.persistence.people.NewInvitation;
import ngo.portal.persistence.setting.OfferedLanguages;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for an invitation: the address, language, roles and end. */
public class InviteForm implements Serializable {

    /** Languages that Keycloak's mails and the portal's pages support. */
    public static final List<String> LANGUAGES =
            OfferedLanguages.here().all().stream().map(InterfaceLanguage::tag).toList();

    @NotNull
    @Size(min = 1, max = 320)
    private String email = "";

    @NotNull
    @Size(max = 200)
    private String name = "";

    @NotNull
    private String language = OfferedLanguages.here().usual().tag();

    @NotNull
    private Set<MemberRole> roles = EnumSet.of(MemberRole.MEMBER);

    private @Nullable Instant until;

    public static boolean isAddress(String given) {
        return EmailAddress.of(given).isPresent();
    }

    /** The form of an invitation that is sent again. */
    static InviteForm of(InvitationRow row) {
        InviteForm form = new InviteForm();
        form.email = row.email();
        form.name = row.name();
        form.language = row.language();
        form.roles = row.roles();
        form.until = row.until();
        return form;
    }

    /** The invitation in the form in which it is stored. */
    NewInvitation invitation(Instant now) {
        String address = EmailAddress.of(email).orElseThrow(() -> new InvalidInput("email"));
        if (!LANGUAGES.contains(language)) {
            throw new InvalidInput("language");
        }
        if (roles.isEmpty()) {
            throw new InvalidInput("roles");
        }
        if (!MandateRow.mayEnd(until, now)) {
            throw new InvalidInput("until");
        }
        return new NewInvitation(address, name.strip(), language, roles, until);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Set<MemberRole> getRoles() {
        return roles;
    }

    public void setRoles(Set<MemberRole> roles) {
        this.roles = roles;
    }

    public @Nullable Instant getUntil() {
        return until;
    }

    public void setUntil(@Nullable Instant until) {
        this.until = until;
    }
}
