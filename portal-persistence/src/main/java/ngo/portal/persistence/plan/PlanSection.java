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
 * A section of a plan, with an owner and a level that determine who reads it. The level may be widened step by step and
 * narrowed again.
 *
 * <p>It carries its own version, because a reader who does not see it must not notice its changes.
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

    /** Replaces the text, for an author who has read the newest one. A title of its own may replace the word of the heading. */
    public void write(String title, String html, long readVersion, Instant now) {
        requireRead(readVersion);
        rewrite(title, html, textNumber, now);
    }

    /** As above, for an author who has read the text with this number, even if the section has changed otherwise since. */
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

    /** Moves it to this position among the sections of its heading; the version of its text does not change. */
    public void moveTo(int to) {
        if (place == null || place != to) {
            place = to;
        }
    }

    /** Sets which of the plan's readers see it. */
    public void showTo(Level to, long readVersion, Instant now) {
        requireRead(readVersion);
        level = to;
        changedAt = now;
    }

    /**
     * Assigns it to a colleague; refused while its level is {@code ME}. If the level is later set to {@code ME}, that
     * colleague is the only reader.
     */
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

    /** The part of a version of the plan that its readers see. */
    VersionPart part() {
        return new VersionPart(id(), heading.place(), textNumber, text);
    }

    public DocumentText text() {
        return text;
    }

    public int textNumber() {
        return textNumber;
    }

    /** Whether it contains any words. */
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
