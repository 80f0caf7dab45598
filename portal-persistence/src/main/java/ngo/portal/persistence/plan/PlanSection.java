package ngo.portal.persistence.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.Actor;
import ngo.portal.persistence.document.VersionPart;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.OwnedByOrganisation;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import ngo.portal.persistence.text.Section;
import org.jspecify.annotations.Nullable;

/**
 * One part of a plan, with an owner and a level that say who reads it. Its life is that of its text: it is written, read by
 * ever more people as its level widens, and read by fewer again when the level is taken back.
 *
 * <p>It carries its own version, for a reader who does not see it must not see it move.
 */
@Entity
@Table(name = "plan_section")
public class PlanSection extends OwnedByOrganisation {

    @Column(name = "plan_id", updatable = false)
    private UUID plan;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Heading heading;

    @Convert(converter = DocumentTextConverter.class)
    private DocumentText text;

    @Column(name = "text_number")
    private int textNumber;

    private boolean written;

    private @Nullable Integer place;

    @Column(name = "owner_subject")
    private String ownerSubject;

    @Column(name = "owner_name")
    private String ownerName;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected PlanSection() {}

    @SuppressWarnings("this-escape") // nobody extends it, and its id is made first
    public PlanSection(Plan plan, Heading heading, Actor actor) {
        super(plan.organisation(), actor.at());
        this.plan = plan.id();
        this.heading = heading;
        this.text = textOf(plan.language(), "", "");
        this.textNumber = 1;
        this.ownerSubject = actor.subject();
        this.ownerName = actor.name();
        this.level = Level.ORGANISATION;
        this.changedAt = actor.at();
    }

    /** Replaces the text, for somebody who has read the newest one. An own title may stand in for the heading's word. */
    public void write(String title, String html, long readVersion, Instant now) {
        requireRead(readVersion);
        rewrite(title, html, textNumber, now);
    }

    /** As above, for somebody who has read the text with this number, whatever else has become of the section meanwhile. */
    public void rewrite(String title, String html, int readNumber, Instant now) {
        if (readNumber != textNumber) {
            throw new Stale();
        }
        DocumentText to = textOf(text.language(), title, html);
        if (!to.equals(text)) {
            text = to;
            textNumber++;
            written = !to.sections().get(0).html().isEmpty();
            changedAt = now;
        }
    }

    /** Puts it at this place among the sections of its heading; readers of its text have read what it says all the same. */
    public void standAt(int to) {
        if (place == null || place != to) {
            place = to;
        }
    }

    /** Says who of the plan's readers sees it. */
    public void showTo(Level to, long readVersion, Instant now) {
        requireRead(readVersion);
        level = to;
        changedAt = now;
    }

    /** Gives it to a colleague, who from then on is the one it is for while nobody else sees it. */
    public void handTo(String subject, String name, long readVersion, Instant now) {
        requireRead(readVersion);
        if (level == Level.ME) {
            throw new InvalidInput("level");
        }
        ownerSubject = subject;
        ownerName = name;
        changedAt = now;
    }

    private void requireRead(long version) {
        if (version != version()) {
            throw new Stale();
        }
    }

    private DocumentText textOf(String language, String title, String html) {
        return new DocumentText(heading.name(), language, List.of(), List.of(new Section(id(), title, html)));
    }

    public UUID plan() {
        return plan;
    }

    public Heading heading() {
        return heading;
    }

    /** What its readers see of a version of the plan. */
    VersionPart part() {
        return new VersionPart(id(), heading.place(), textNumber, text);
    }

    public DocumentText text() {
        return text;
    }

    public int textNumber() {
        return textNumber;
    }

    /** Whether a word stands in it. */
    public boolean isWritten() {
        return written;
    }

    public Level level() {
        return level;
    }

    public String ownerSubject() {
        return ownerSubject;
    }
}
