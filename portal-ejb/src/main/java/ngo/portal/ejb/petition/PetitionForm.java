package ngo.portal.ejb.petition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionTerms;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.text.DocumentText;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for a petition: the text to sign, and its terms. */
public class PetitionForm extends DocumentForm {

    /** Names of the side text fields. */
    private static final String GOAL = "goal";

    private static final String CLOSES = "closes";
    private static final String ZONE = "zone";
    private static final String MAIL = "mail";

    /** Zero if there is no target number. */
    @Min(0)
    @Max(PetitionTerms.MAX_GOAL)
    private int goal;

    /** The closing minute in the form's time zone. */
    private @Nullable LocalDateTime closes;

    @NotNull
    private String zone = "UTC";

    @NotNull
    private MailContent mailContent = MailContent.NEUTRAL;

    public static PetitionForm of(PetitionDetail petition) {
        PetitionForm form = new PetitionForm();
        form.take(petition.text(), petition.textNumber());
        form.set(petition.terms());
        return form;
    }

    public static PetitionForm of(DocumentText text, PetitionTerms terms) {
        PetitionForm form = new PetitionForm();
        form.take(text, 0);
        form.set(terms);
        return form;
    }

    private void set(PetitionTerms terms) {
        goal = terms.goal();
        zone = terms.zone();
        closes = LocalDateTime.ofInstant(terms.closesAt(), ZoneId.of(zone));
        mailContent = terms.mailContent();
    }

    /** The terms that leads approve with the text; refuses an invalid day. */
    public PetitionTerms terms() {
        LocalDateTime last = closes;
        if (last == null) {
            throw new InvalidInput("closesAt");
        }
        return new PetitionTerms(goal, InputParser.instant(last, zone, "closesAt"), zone, mailContent);
    }

    @Override
    public Map<String, String> beside() {
        return Map.of(
                GOAL,
                Integer.toString(goal),
                CLOSES,
                closes == null ? "" : closes.toString(),
                ZONE,
                zone,
                MAIL,
                mailContent.name());
    }

    @Override
    public void write(String field, String words) {
        switch (field) {
            case GOAL -> InputParser.whole(words).ifPresent(number -> goal = number);
            case CLOSES -> InputParser.minute(words).ifPresent(minute -> closes = minute);
            case ZONE -> InputParser.zone(words).ifPresent(there -> zone = there.getId());
            case MAIL -> mailContent = words.equals(MailContent.TITLE.name()) ? MailContent.TITLE : MailContent.NEUTRAL;
            default -> {}
        }
    }

    /** Sets the closing time from an instant. */
    public void closeAt(Instant instant, String in) {
        zone = InputParser.zone(in).orElseThrow(() -> new InvalidInput("zone")).getId();
        closes = LocalDateTime.ofInstant(instant, ZoneId.of(zone));
    }

    public int getGoal() {
        return goal;
    }

    public void setGoal(int goal) {
        this.goal = goal;
    }

    public @Nullable LocalDateTime getCloses() {
        return closes;
    }

    public void setCloses(@Nullable LocalDateTime closes) {
        this.closes = closes;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public MailContent getMailContent() {
        return mailContent;
    }

    public void setMailContent(MailContent mailContent) {
        this.mailContent = mailContent;
    }
}
