package ngo.portal.web.program;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.ejb.program.ProgramForm;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.program.ProgramRow;
import ngo.portal.web.people.LastDay;
import org.jspecify.annotations.Nullable;

/** The part of a form that says what a program may do and until when. */
public class ProgramLimits implements Serializable {

    private List<String> roles = List.of();
    private @Nullable LocalDate lastDay;

    static ProgramLimits of(ProgramRow program) {
        ProgramLimits limits = new ProgramLimits();
        limits.roles = program.roles().stream().map(Enum::name).toList();
        limits.lastDay = LastDay.of(program.endsAt());
        return limits;
    }

    /** The program has access until the end of its last day. */
    ProgramForm form() {
        ProgramForm form = new ProgramForm();
        form.setRoles(roles.stream().map(MemberRole::valueOf).collect(Collectors.toSet()));
        form.setUntil(LastDay.end(lastDay));
        return form;
    }

    /** The roles that a program may have. */
    public List<String> getPossible() {
        return ProgramRow.POSSIBLE_ROLES.stream().sorted().map(Enum::name).toList();
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
