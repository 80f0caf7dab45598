package ngo.portal.ejb.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.delivery.Reply;
import ngo.portal.persistence.delivery.ReplyWords;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.text.Characters;
import ngo.portal.persistence.text.PlainWords;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for a reply. */
public class ReplyForm implements Serializable {

    /** Characters of an address or a reference at which the letter is found. */
    public static final int MAX_SOURCE_CHARACTERS = 1_000;

    @NotNull
    private Reply reply = Reply.ANSWERED;

    private @Nullable LocalDate on;

    @Size(max = DeliveryForm.MAX_NAME_CHARACTERS)
    private String by = "";

    @Size(max = InputParser.MAX_WORDS_CHARACTERS)
    private String summary = "";

    @Size(max = MAX_SOURCE_CHARACTERS)
    private String source = "";

    public static ReplyForm of(DeliveryRow row) {
        ReplyForm form = new ReplyForm();
        form.reply = row.reply() == Reply.AWAITED ? Reply.ANSWERED : row.reply();
        form.on = row.repliedOn();
        form.by = row.repliedBy();
        form.summary = row.replySummary();
        form.source = row.replySource();
        return form;
    }

    /** Without a reply, no text of one is stored. */
    ReplyWords words() {
        String said = PlainWords.of(summary);
        return reply.hasDay()
                ? new ReplyWords(
                        reply,
                        on,
                        Characters.line(by, DeliveryForm.MAX_NAME_CHARACTERS),
                        said,
                        Characters.line(source, MAX_SOURCE_CHARACTERS))
                : new ReplyWords(reply, null, "", said, "");
    }

    public Reply getReply() {
        return reply;
    }

    public void setReply(Reply reply) {
        this.reply = reply;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getBy() {
        return by;
    }

    public void setBy(@Nullable String by) {
        this.by = by == null ? "" : by;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary == null ? "" : summary;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }
}
