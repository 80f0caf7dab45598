package ngo.portal.ejb.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import ngo.portal.persistence.delivery.Channel;
import ngo.portal.persistence.delivery.DeliveredForm;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.delivery.DeliveryWords;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.text.Characters;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.PlainWords;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for a delivery: the addressee, the day and the way. */
public class DeliveryForm implements Serializable {

    /** Characters of a name: an addressee, an event, a place. */
    public static final int MAX_NAME_CHARACTERS = 300;

    @NotBlank
    @Size(max = MAX_NAME_CHARACTERS)
    private String addressee = "";

    @Size(max = MAX_NAME_CHARACTERS)
    private String event = "";

    @Size(max = MAX_NAME_CHARACTERS)
    private String place = "";

    @NotNull
    private LocalDate deliveredOn = LocalDate.EPOCH;

    @NotNull
    private Channel channel = Channel.HANDED_OVER;

    @NotNull
    private DeliveredForm form = DeliveredForm.FULL_TEXT;

    @NotBlank
    private String language = "";

    @Size(max = InputParser.MAX_WORDS_CHARACTERS)
    private String note = "";

    private @Nullable LocalDate replyBy;

    public static DeliveryForm of(DeliveryRow row) {
        DeliveryForm form = new DeliveryForm();
        form.addressee = row.addressee();
        form.event = row.event();
        form.place = row.place();
        form.deliveredOn = row.deliveredOn();
        form.channel = row.channel();
        form.form = row.form();
        form.language = row.language();
        form.note = row.note();
        form.replyBy = row.replyBy();
        return form;
    }

    DeliveryWords words() {
        return new DeliveryWords(
                Characters.line(addressee, MAX_NAME_CHARACTERS),
                Characters.line(event, MAX_NAME_CHARACTERS),
                Characters.line(place, MAX_NAME_CHARACTERS),
                deliveredOn,
                channel,
                form,
                DocumentText.tag(language),
                PlainWords.of(note),
                replyBy);
    }

    public String getAddressee() {
        return addressee;
    }

    public void setAddressee(@Nullable String addressee) {
        this.addressee = addressee == null ? "" : addressee;
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(@Nullable String event) {
        this.event = event == null ? "" : event;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public LocalDate getDeliveredOn() {
        return deliveredOn;
    }

    public void setDeliveredOn(LocalDate deliveredOn) {
        this.deliveredOn = deliveredOn;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public DeliveredForm getForm() {
        return form;
    }

    public void setForm(DeliveredForm form) {
        this.form = form;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public @Nullable LocalDate getReplyBy() {
        return replyBy;
    }

    public void setReplyBy(@Nullable LocalDate replyBy) {
        this.replyBy = replyBy;
    }
}
