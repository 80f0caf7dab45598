package ngo.portal.web.people;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.people.RequestedRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.AssignedRole;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** One role in the form in which a person's roles are changed. */
public class RoleLine implements Serializable {

    private final MemberRole role;
    private final @Nullable Instant before;
    private boolean held;
    private String document;
    private @Nullable LocalDate lastDay;

    RoleLine(ColleagueRow person, MemberRole role) {
        this.role = role;
        AssignedRole standing = person.role(role).orElse(null);
        held = standing != null;
        before = standing == null ? null : standing.until();
        lastDay = LastDay.of(before);
        UUID limit = standing == null ? null : standing.document();
        document = limit == null ? "" : limit.toString();
    }

    /** An unchanged end keeps its exact time. */
    RequestedRole wish() {
        Instant until = Objects.equals(lastDay, LastDay.of(before)) ? before : LastDay.end(lastDay);
        return new RequestedRole(role, document.isEmpty() ? null : UuidParser.of(document), until);
    }

    public MemberRole getRole() {
        return role;
    }

    /** Nobody administers one document. */
    public boolean isLimitable() {
        return role != MemberRole.ADMINISTRATOR;
    }

    public boolean isHeld() {
        return held;
    }

    public void setHeld(boolean held) {
        this.held = held;
    }

    public String getDocument() {
        return document;
    }

    /** Faces treats the choice of all documents as no choice. */
    public void setDocument(@Nullable String document) {
        this.document = document == null ? "" : document;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
