package ngo.portal.ejb.program;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.program.ProgramRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for an API program: its name, organisation, roles and end. */
public class ProgramForm implements Serializable {

    /** A year and the rest of its last day; the database enforces the same limit. */
    private static final Duration MAX_TERM = Duration.ofDays(367);

    @NotNull
    @Size(min = 1, max = 120)
    private String name = "";

    @NotNull
    private String organisation = "";

    @NotNull
    private Set<MemberRole> roles = EnumSet.noneOf(MemberRole.class);

    private @Nullable Instant until;

    /** The form with the present limits of a program. */
    public static ProgramForm of(ProgramRow row) {
        ProgramForm form = new ProgramForm();
        form.name = row.name();
        form.organisation = row.alias();
        form.roles = row.roles();
        form.until = row.endsAt();
        return form;
    }

    /** The end, if it is allowed for a program that is created or changed now. */
    Instant end(Instant now) {
        if (until == null || !until.isAfter(now) || until.isAfter(now.plus(MAX_TERM))) {
            throw new InvalidInput("until");
        }
        return until;
    }

    Set<MemberRole> possibleRoles() {
        if (!ProgramRow.POSSIBLE_ROLES.containsAll(roles)) {
            throw new InvalidInput("roles");
        }
        return roles;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Its alias. */
    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    /** Empty for a program that only reads. */
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
